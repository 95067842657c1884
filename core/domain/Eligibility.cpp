// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Eligibility.h"

#include "core/domain/Names.h"

#include <QRegularExpression>
#include <QStringList>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr Names conditionResults{std::to_array<NameRow<ConditionResult>>({
    {ConditionResult::Open, "open"},
    {ConditionResult::Met, "met"},
    {ConditionResult::NotMet, "notMet"},
})};

QString onOneLine(QString text)
{
    return text.replace(u'\n', u' ');
}

} // namespace

bool ConditionCheck::isBlank() const
{
    auto unsaid = ConditionCheck();
    unsaid.author = author;
    unsaid.at = at;
    return *this == unsaid;
}

QString nameOf(ConditionResult result)
{
    return conditionResults.name(result);
}

ConditionResult conditionResultFrom(QStringView name)
{
    return conditionResults.value(name, ConditionResult::Open);
}

QString textOf(const ConditionEvidence& evidence)
{
    if (evidence.isEmpty()) {
        return {};
    }
    const auto& place = evidence.place;
    const auto file =
        QStringList{place.document.value(), place.content.hex(), QString::number(place.passage.page)}.join(u' ');
    return QStringList{file, textOf(place.passage.rects), onOneLine(evidence.name), place.passage.quote}.join(u'\n');
}

std::optional<ConditionEvidence> evidenceFrom(const QString& text)
{
    static const QRegularExpression form(u"\\A([^ ]+) ([0-9a-f]{64}) ([0-9]{1,8})\\z"_s);
    const auto lines = text.split(u'\n');
    const auto file = form.match(lines.first());
    const auto rects = rectsFrom(lines.value(1));
    if (lines.size() < 4 || !file.hasMatch() || !rects) {
        return std::nullopt;
    }
    ConditionEvidence evidence;
    evidence.place.document = DocumentId(file.captured(1));
    evidence.place.content = Digest::fromHex(file.captured(2));
    evidence.place.passage = {file.captured(3).toInt(), *rects, lines.sliced(3).join(u'\n')};
    evidence.name = lines[2];
    return evidence;
}

} // namespace pingshen
