// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/form/FieldFacts.h"

#include <qpdf/Buffer.hh>

#include <QStringList>

#include <algorithm>

namespace pingshen {

namespace {

constexpr qsizetype valueLength = 20'000;

std::string numbersOf(QPDFObjectHandle array)
{
    std::string text;
    for (int i = 0; i < array.getArrayNItems(); ++i) {
        text += QByteArray::number(array.getArrayItem(i).getNumericValue(), 'f', 3).toStdString() + " ";
    }
    return text;
}

/// The operator that sets a colour of so many numbers; empty when there is no such colour.
std::string colourOperator(QPDFObjectHandle colour, bool stroke)
{
    const int count = colour.isArray() ? colour.getArrayNItems() : 0;
    for (int i = 0; i < count; ++i) {
        if (!colour.getArrayItem(i).isNumber()) {
            return {};
        }
    }
    const std::string name = count == 1 ? "g" : count == 3 ? "rg" : count == 4 ? "k" : "";
    if (name.empty()) {
        return {};
    }
    const std::string upper = count == 1 ? "G" : count == 3 ? "RG" : "K";
    return numbersOf(colour) + (stroke ? upper : name) + " ";
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
        return QString::fromStdString(value.getUTF8Value());
    }
    return value.isName() ? QString::fromStdString(value.getName()).mid(1) : QString();
}

QString valueOf(QPDFFormFieldObjectHelper field)
{
    auto value = field.getInheritableFieldValue("/V");
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
    auto options = field.isChoice() ? field.getInheritableFieldValue("/Opt") : QPDFObjectHandle::newNull();
    for (auto& option : options.isArray() ? options.getArrayAsVector() : std::vector<QPDFObjectHandle>()) {
        if (option.isArray() && option.getArrayNItems() == 2) {
            const auto index = lines.indexOf(textOf(option.getArrayItem(0)));
            if (index >= 0) {
                lines[index] = textOf(option.getArrayItem(1));
            }
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

std::string rectangle(QSizeF size, double inset)
{
    std::string text;
    for (const double value : {inset, inset, size.width() - 2 * inset, size.height() - 2 * inset}) {
        text += QByteArray::number(std::max(0.0, value), 'f', 3).toStdString() + " ";
    }
    return text;
}

double borderOf(QPDFObjectHandle annotation)
{
    auto look = annotation.getKey("/MK");
    if (!look.isDictionary() || colourOperator(look.getKey("/BC"), true).empty()) {
        return 0;
    }
    auto style = annotation.getKey("/BS");
    auto width = style.isDictionary() ? style.getKey("/W") : QPDFObjectHandle::newNull();
    return width.isNumber() ? std::clamp(width.getNumericValue(), 0.0, 20.0) : 1.0;
}

std::string frameOf(QPDFObjectHandle annotation, QSizeF size)
{
    auto look = annotation.getKey("/MK");
    if (!look.isDictionary()) {
        return {};
    }
    const double line = borderOf(annotation);
    std::string frame;
    if (const auto colour = colourOperator(look.getKey("/BG"), false); !colour.empty()) {
        frame += colour + rectangle(size, 0) + "re f ";
    }
    if (const auto colour = colourOperator(look.getKey("/BC"), true); !colour.empty() && line > 0) {
        frame += colour + QByteArray::number(line, 'f', 2).toStdString() + " w " + rectangle(size, line / 2) + "re S ";
    }
    return frame.empty() ? frame : "q " + frame + "Q ";
}

} // namespace pingshen
