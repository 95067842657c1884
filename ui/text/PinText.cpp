// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/PinText.h"

#include "core/base/VisibleText.h"
#include "ui/text/Labels.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString nameOrPackage(const QString& name, const Phrasebook& book)
{
    return name.isEmpty() ? book.words("PinText", QT_TRANSLATE_NOOP("PinText", "whole package")) : name;
}

} // namespace

QString signOf(Stance stance)
{
    switch (stance) {
    case Stance::For:
        return u"+"_s;
    case Stance::Against:
        return u"−"_s;
    case Stance::Context:
        return u"i"_s;
    }
    Q_UNREACHABLE();
}

QString pinPlaceText(const Pin& pin, const QString& name, const Phrasebook& book)
{
    if (pin.isAbsence()) {
        return nameOrPackage(name, book) + u" · "_s + coverageText(pin.coverage.value_or(SearchCoverage()), book);
    }
    return book.words("PinText", QT_TRANSLATE_NOOP("PinText", "%1, page %2")).arg(name).arg(pin.passage.page + 1);
}

QString pinChipText(const Pin& pin, const QString& name, PinState state, const Phrasebook& book)
{
    const auto mark = state == PinState::Firm ? QString() : u" · "_s + labelOf(state, book);
    if (pin.isAbsence()) {
        const auto words = visibleText(pin.words, Breaks::Show);
        return u"⊘ "_s
               + book.words("PinText", QT_TRANSLATE_NOOP("PinText", "Not seen: %1"))
                     .arg(words + u" · "_s + nameOrPackage(name, book))
               + mark;
    }
    const auto page = book.words("PinText", QT_TRANSLATE_NOOP("PinText", "p. %1")).arg(pin.passage.page + 1);
    return signOf(pin.stance) + u' ' + name + u' ' + page + mark;
}

QString pinSpokenText(const Pin& pin, const QString& name, PinState state, const Phrasebook& book)
{
    const auto words = visibleText(pin.words, Breaks::Show);
    const auto what = pin.isAbsence() ? book.words("PinText", QT_TRANSLATE_NOOP("PinText", "Not seen: %1")).arg(words)
                                            + u" · "_s + nameOrPackage(name, book)
                                      : pinPlaceText(pin, name, book);
    const auto said =
        book.words("PinText", QT_TRANSLATE_NOOP("PinText", "%1: %2")).arg(labelOf(pin.stance, book), what);
    return state == PinState::Firm ? said : said + u" · "_s + labelOf(state, book);
}

QString pinDetailText(const Pin& pin, const QString& name, PinState state, const Phrasebook& book)
{
    QStringList lines{labelOf(pin.stance, book) + u" · "_s + pinPlaceText(pin, name, book)};
    if (pin.isAbsence()) {
        lines += book.words("PinText", QT_TRANSLATE_NOOP("PinText", "Not seen: %1"))
                     .arg(visibleText(pin.words, Breaks::Show));
    }
    for (const auto& text : {pin.passage.quote, pin.remark}) {
        if (!text.isEmpty()) {
            lines += visibleText(text);
        }
    }
    if (state != PinState::Firm) {
        lines += labelOf(state, book);
    }
    return lines.join(u'\n');
}

} // namespace pingshen::ui
