// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/TaskRow.h"

#include "ui/kit/ElidedLabel.h"
#include "ui/kit/ProgressLine.h"
#include "ui/kit/ToolButton.h"
#include "ui/theme/Metrics.h"

#include <QBoxLayout>
#include <QLabel>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barWidth = 88;

} // namespace

TaskRow::TaskRow(Wording what, std::function<void()> stop, QWidget* parent)
    : QWidget(parent),
      m_what(std::move(what)),
      m_text(new ElidedLabel(TypeRole::Small, ElidedLabel::Ink::Second, this)),
      m_line(new ProgressLine(this)),
      m_percent(new QLabel(this)),
      m_stop(new ToolButton(u"close"_s, this))
{
    m_text->setTextOf(TextOf::Name);
    m_line->showProgress(0, 0);
    m_line->setFixedWidth(barWidth);
    m_percent->setProperty("role", u"small"_s);
    m_percent->hide();
    m_stop->setVisible(static_cast<bool>(stop));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(2));
    row->addWidget(m_text);
    row->addWidget(m_line);
    row->addWidget(m_percent);
    row->addWidget(m_stop);
    connect(m_stop, &QToolButton::clicked, this, [this, stop = std::move(stop)] {
        // It may take a moment to stop; asking again would not help.
        m_stop->setEnabled(false);
        stop();
    });
    retranslateUi();
}

void TaskRow::progress(qint64 done, qint64 total)
{
    m_line->showProgress(done, total);
    m_percent->setText(total > 0 ? u"%1%"_s.arg(qRound(100 * m_line->fraction())) : QString());
    m_percent->setVisible(total > 0);
    m_line->setAccessibleDescription(m_percent->text());
}

void TaskRow::retranslateUi()
{
    m_text->setText(m_what());
    m_line->setAccessibleName(m_text->text());
    m_stop->setWord(tr("Cancel: %1").arg(m_text->text()));
}

} // namespace pingshen::ui
