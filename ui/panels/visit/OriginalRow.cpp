// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/visit/OriginalRow.h"

#include "ui/kit/PlainEdit.h"
#include "ui/kit/SegmentedControl.h"
#include "ui/panels/fields/FieldBinder.h"
#include "ui/panels/fields/FieldMark.h"
#include "ui/text/Labels.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array states{OriginalState::NotAsked, OriginalState::SeenMatches, OriginalState::Differs,
                            OriginalState::NotShown};
}

OriginalRow::OriginalRow(ReviewDesk& desk, const Document& document, const LocalText& kind, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_document(document),
      m_kind(kind),
      m_name(new QPushButton(this)),
      m_state(new SegmentedControl(this)),
      m_remark(new PlainEdit(this)),
      m_binder(new FieldBinder(desk, this))
{
    setObjectName(u"original-"_s + document.id.value());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(1));
    m_name->setProperty("role", u"link"_s);
    column->addWidget(m_name, 0, Qt::AlignLeft);
    for (size_t i = 0; i < states.size(); ++i) {
        m_state->addSegment();
    }
    markField(m_state, {EditKind::OriginalChecked, document.id.value(), u"state"_s});
    column->addWidget(m_state, 0, Qt::AlignLeft);
    m_remark->setLines(1, 4);
    m_binder->bind(m_remark, {EditKind::OriginalChecked, document.id.value(), u"remark"_s});
    column->addWidget(m_remark);
    connect(m_state, &SegmentedControl::chosen, this, &OriginalRow::choose);
    connect(m_name, &QPushButton::clicked, this, [this] { Q_EMIT documentChosen(m_document.id); });
    retranslateUi();
}

void OriginalRow::show(const OriginalCheck& check)
{
    m_showing = true;
    m_state->choose(static_cast<int>(std::ranges::find(states, check.state) - states.begin()));
    m_showing = false;
}

void OriginalRow::choose(int segment)
{
    const auto* file = m_desk.file();
    if (m_showing || !file) {
        return;
    }
    const auto state = states[static_cast<size_t>(segment)];
    const auto value = state == OriginalState::NotAsked ? QString() : nameOf(state);
    m_desk.apply(
        fieldChange(*file, m_desk.reviewer(), {EditKind::OriginalChecked, m_document.id.value(), u"state"_s}, value));
}

void OriginalRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void OriginalRow::retranslateUi()
{
    const auto kind = m_kind.in(Phrasebook().language());
    const auto name = QFileInfo(m_document.name).completeBaseName();
    m_name->setText(kind.isEmpty() || kind == name ? name : kind + u" · "_s + name);
    m_state->setAccessibleName(tr("%1: original").arg(kind));
    for (size_t i = 0; i < states.size(); ++i) {
        m_state->setText(static_cast<int>(i), labelOf(states[i]));
    }
    m_remark->setPlaceholderText(tr("Remark"));
    m_remark->setAccessibleName(tr("%1: remark").arg(kind));
}

} // namespace pingshen::ui
