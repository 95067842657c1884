// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/form/FieldFacts.h"

#include "core/pdf/PdfString.h"

#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

namespace pingshen {

namespace {

constexpr qsizetype valueLength = 20'000;
constexpr int mostRows = 1'000;

/// What a field holds, as it is written down.
QStringList linesIn(QPDFObjectHandle value)
{
    QStringList lines;
    if (value.isArray()) {
        for (auto& item : value.getArrayAsVector()) {
            lines << textOf(item);
        }
    } else if (value.isStream()) {
        const auto data = value.getStreamData(qpdf_dl_generalized);
        const auto bytes = std::string(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        lines << textOf(QPDFObjectHandle::newString(bytes));
    } else {
        lines << textOf(value);
    }
    return lines;
}

/// Of a choice: what is stored and what is shown for it.
std::vector<std::pair<QString, QString>> optionsOf(QPDFFormFieldObjectHelper field)
{
    std::vector<std::pair<QString, QString>> options;
    auto array = field.isChoice() ? field.getInheritableFieldValue("/Opt") : QPDFObjectHandle::newNull();
    for (auto& option : array.isArray() ? array.getArrayAsVector() : std::vector<QPDFObjectHandle>()) {
        const bool isPair = option.isArray() && option.getArrayNItems() == 2;
        options.emplace_back(textOf(isPair ? option.getArrayItem(0) : option),
                             textOf(isPair ? option.getArrayItem(1) : option));
    }
    return options;
}

} // namespace

QSizeF sizeOf(QPDFObjectHandle annotation)
{
    auto value = annotation.getKey("/Rect");
    if (!value.isRectangle()) {
        return {};
    }
    const auto r = value.getArrayAsRectangle();
    return {std::abs(r.urx - r.llx), std::abs(r.ury - r.lly)};
}

QString textOf(QPDFObjectHandle value)
{
    if (value.isString()) {
        return pdfText(value);
    }
    return value.isName() ? QString::fromStdString(value.getName()).mid(1) : QString();
}

QString valueOf(QPDFFormFieldObjectHelper field)
{
    auto lines = linesIn(field.getInheritableFieldValue("/V"));
    for (const auto& [stored, label] : optionsOf(field)) {
        if (const auto index = lines.indexOf(stored); index >= 0) {
            lines[index] = label;
        }
    }
    auto text = lines.join(u'\n').left(valueLength);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').replace(u'\t', u' ');
    return text;
}

std::string stateOf(QPDFObjectHandle annotation, QPDFFormFieldObjectHelper field)
{
    auto state = annotation.getKey("/AS");
    if (!state.isName()) {
        state = field.getInheritableFieldValue("/V");
    }
    return state.isName() ? state.getName() : std::string();
}

std::optional<int> turnOf(QPDFObjectHandle annotation)
{
    auto look = annotation.getKey("/MK");
    auto turn = look.isDictionary() ? look.getKey("/R") : QPDFObjectHandle::newNull();
    if (turn.isNull()) {
        return 0;
    }
    const auto degrees = turn.isInteger() ? turn.getIntValue() : -1;
    const bool isKnown = degrees >= 0 && degrees < 360 && degrees % 90 == 0;
    return isKnown ? std::optional(static_cast<int>(degrees)) : std::nullopt;
}

double opacityOf(QPDFObjectHandle annotation)
{
    auto opacity = annotation.getKey("/CA");
    return opacity.isNumber() ? std::clamp(opacity.getNumericValue(), 0.0, 1.0) : 1;
}

QString captionOf(QPDFObjectHandle annotation)
{
    auto look = annotation.getKey("/MK");
    return look.isDictionary() ? textOf(look.getKey("/CA")) : QString();
}

bool hasIcon(QPDFObjectHandle annotation)
{
    auto look = annotation.getKey("/MK");
    return look.isDictionary() && look.hasKey("/I");
}

QList<FieldRow> rowsOf(QPDFFormFieldObjectHelper field)
{
    auto chosen = linesIn(field.getInheritableFieldValue("/V"));
    auto top = field.getInheritableFieldValue("/TI");
    const auto options = optionsOf(field);
    const auto count = static_cast<long long>(options.size());
    const auto first = top.isInteger() ? std::clamp(top.getIntValue(), 0LL, count) : 0;
    QList<FieldRow> rows;
    for (auto i = first; i < std::min(count, first + mostRows); ++i) {
        const auto& [stored, label] = options[static_cast<size_t>(i)];
        rows.append({label, chosen.contains(stored) || chosen.contains(label)});
    }
    return rows;
}

} // namespace pingshen
