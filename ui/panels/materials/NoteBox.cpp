// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/materials/NoteBox.h"

#include "ui/panels/fields/RoleLabel.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QGridLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

NoteBox::NoteBox(QWidget* parent) : QFrame(parent), m_rows(new QGridLayout(this))
{
    setProperty("role", u"notes"_s);
    m_rows->setContentsMargins(space(3), space(2), space(3), space(2));
    m_rows->setHorizontalSpacing(space(2));
    m_rows->setVerticalSpacing(2);
    m_rows->setColumnStretch(1, 1);
}

void NoteBox::say(const QStringList& sentences, const QStringList& points)
{
    if (sentences == m_sentences && points == m_points) {
        return;
    }
    m_sentences = sentences;
    m_points = points;
    QWidgetList old;
    while (auto* item = m_rows->takeAt(0)) {
        old.append(item->widget());
        delete item;
    }
    QWidgetList fresh;
    int row = 0;
    const auto add = [&](const QString& text, int column, int columns) {
        auto* label = roleLabel(u"small"_s, this);
        label->setTextFormat(Qt::PlainText);
        label->setText(text);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_rows->addWidget(label, row, column, 1, columns);
        fresh.append(label);
    };
    for (const auto& sentence : sentences) {
        add(sentence, 0, 2);
        ++row;
    }
    for (const auto& point : points) {
        add(u"·"_s, 0, 1);
        add(point, 1, 1);
        ++row;
    }
    replaceControls(old, fresh);
}

} // namespace pingshen::ui
