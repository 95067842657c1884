// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/FieldMark.h"

#include "ui/theme/Keyboard.h"

#include <QVariant>
#include <QWidget>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* fieldProperty = "reviewField";

QString markOf(const TextField& field)
{
    return nameOf(field.kind) + u'/' + field.subject + u'/' + field.field;
}

} // namespace

void markField(QWidget* control, const TextField& field)
{
    control->setProperty(fieldProperty, markOf(field));
}

QWidget* controlOf(const QWidget& window, const TextField& field)
{
    const auto mark = markOf(field);
    QWidget* hidden = nullptr;
    for (auto* control : window.findChildren<QWidget*>()) {
        if (control->property(fieldProperty) == mark) {
            if (control->isVisible()) {
                return control;
            }
            hidden = control;
        }
    }
    return hidden;
}

void leadTo(QWidget* control)
{
    giveKeyboard(*control, Qt::OtherFocusReason);
    bringIntoSight(*control);
}

} // namespace pingshen::ui
