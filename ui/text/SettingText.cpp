// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/SettingText.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// The option whose points the key sets, within one indicator and those below it.
QString optionSetting(const QString& key, const Indicator& indicator, const Phrasebook& book)
{
    for (const auto& option : indicator.options) {
        if (key == u"option."_s + indicator.id.value() + u'.' + option.id.value()) {
            return indicator.label.in(book.language()) + u" · "_s + option.label.in(book.language());
        }
    }
    for (const auto& secondary : indicator.secondaries) {
        if (const auto text = optionSetting(key, secondary, book); !text.isEmpty()) {
            return text;
        }
    }
    return {};
}

} // namespace

QString settingLabel(const QString& key, const Rubric& rubric, const Phrasebook& book)
{
    if (key == "step"_L1) {
        return book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Scoring step"));
    }
    if (key == "pins"_L1) {
        return book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Evidence required for each score"));
    }
    if (key.startsWith("split."_L1)) {
        const auto* indicator = rubric.indicator(IndicatorId(key.mid(6)));
        return indicator ? indicator->label.in(book.language()) : QString();
    }
    for (const auto& part : rubric.parts) {
        for (const auto& indicator : part.indicators) {
            if (const auto text = optionSetting(key, indicator, book); !text.isEmpty()) {
                return text;
            }
        }
    }
    return {};
}

} // namespace pingshen::ui
