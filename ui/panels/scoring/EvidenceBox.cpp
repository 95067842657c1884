// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/EvidenceBox.h"

#include "core/review/Pins.h"
#include "ui/kit/Pill.h"
#include "ui/panels/fields/RoleLabel.h"
#include "ui/panels/scoring/ChipButton.h"
#include "ui/panels/scoring/FlowLayout.h"
#include "ui/text/Labels.h"
#include "ui/text/PinText.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QContextMenuEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>

#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// The document, as the chips of its kind call it.
QString shortName(const ApplicationFile& file, const Pin& pin)
{
    return QFileInfo(documentNameOf(file, pin)).completeBaseName();
}

PinId pinOfChip(const QObject* chip)
{
    return PinId(chip->property("pin").toString());
}

} // namespace

EvidenceBox::EvidenceBox(ReviewDesk& desk, const Indicator& indicator, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_indicator(indicator),
      m_title(roleLabel(u"caption"_s, this)),
      m_enough(new Pill(this)),
      m_flow(new QWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(1));
    auto* head = new QHBoxLayout;
    head->setSpacing(space(2));
    head->addWidget(m_title, 1);
    head->addWidget(m_enough);
    column->addLayout(head);
    new FlowLayout(m_flow, space(1));
    column->addWidget(m_flow);
    m_title->setObjectName(u"evidenceTitle"_s);
    m_enough->setObjectName(u"evidenceEnough"_s);
}

void EvidenceBox::refresh(bool isLocked)
{
    m_isLocked = isLocked;
    retranslateUi();
}

bool EvidenceBox::takeKeyboard()
{
    if (m_chips.isEmpty()) {
        return false;
    }
    giveKeyboard(*m_chips.first());
    return true;
}

void EvidenceBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

bool EvidenceBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ContextMenu) {
        showMenu(pinOfChip(watched), static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
    const bool asksForMenu = key && key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier;
    if (auto* chip = asksForMenu ? qobject_cast<QWidget*>(watched) : nullptr) { // laptops have no key of its own for it
        showMenu(pinOfChip(watched), chip->mapToGlobal(chip->rect().bottomLeft()));
        return true;
    }
    if (key && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) && !m_isLocked) {
        remove(pinOfChip(watched));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

ChipButton* EvidenceBox::makeChip(const ApplicationFile& file, const Pin& pin)
{
    auto* chip = new ChipButton(pinChipText(pin, shortName(file, pin), stateOf(file, pin)), m_flow);
    const auto state = stateOf(file, pin);
    chip->setObjectName(u"pin-"_s + pin.id.value());
    chip->setProperty("pin", pin.id.value());
    chip->setProperty("stance", pin.isAbsence() ? u"absent"_s : nameOf(pin.stance));
    chip->setProperty("stale", state == PinState::Stale);
    chip->setToolTip(pinDetailText(pin, shortName(file, pin), state));
    chip->setAccessibleName(pinSpokenText(pin, shortName(file, pin), state));
    chip->setAccessibleDescription(pin.isAbsence() ? pin.remark : pin.passage.quote);
    chip->installEventFilter(this);
    // Later: what it leads to may make the chips anew.
    connect(
        chip, &QAbstractButton::clicked, this, [this, id = pin.id] { Q_EMIT pinChosen(id); }, Qt::QueuedConnection);
    return chip;
}

void EvidenceBox::showMenu(const PinId& pin, QPoint at)
{
    const auto now = m_desk.sheet().pin(pin);
    if (m_isLocked || now.isBlank() || !m_desk.file()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto stance : {Stance::For, Stance::Against, Stance::Context}) {
        auto* action = menu->addAction(labelOf(stance), this, [this, pin, stance] { setStance(pin, stance); });
        action->setCheckable(true);
        action->setChecked(now.stance == stance);
    }
    menu->addSeparator();
    if (stateOf(*m_desk.file(), now) == PinState::Moved) {
        menu->addAction(tr("Confirm position"), this, [this, pin] { confirm(pin); });
    }
    menu->addAction(tr("Remark…"), this, [this, pin] { Q_EMIT remarkRequested(pin); });
    menu->addAction(tr("Remove evidence"), this, [this, pin] { remove(pin); });
    menu->popup(at);
}

void EvidenceBox::setStance(const PinId& pin, Stance stance)
{
    if (const auto* file = m_desk.file()) {
        m_desk.apply(
            fieldChange(*file, m_desk.reviewer(), {EditKind::PinChanged, pin.value(), u"stance"_s}, nameOf(stance)));
    }
}

void EvidenceBox::confirm(const PinId& pin)
{
    if (const auto* file = m_desk.file(); file && !m_desk.sheet().pin(pin).isBlank()) {
        m_desk.apply(pinConfirmed(*file, m_desk.reviewer(), pin));
    }
}

/// Later: the key or the menu is still the chip's.
void EvidenceBox::remove(const PinId& pin)
{
    QMetaObject::invokeMethod(
        this,
        [this, pin] {
            const auto* file = m_desk.file();
            if (file && !m_desk.sheet().pin(pin).isBlank()) {
                m_desk.apply(pinRemoved(*file, m_desk.reviewer(), pin));
            }
        },
        Qt::QueuedConnection);
}

void EvidenceBox::retranslateUi()
{
    const auto* file = m_desk.file();
    if (!file) {
        return;
    }
    const auto pins = pinsOf(*file, m_desk.reviewer(), m_indicator.id);
    const auto count = static_cast<int>(pins.size());
    const int minimum = m_indicator.evidence.minimumPins;
    m_title->setText(minimum > 0 ? tr("Evidence: %1 of at least %2").arg(count).arg(minimum)
                     : count > 0 ? tr("Evidence: %1").arg(count)
                                 : tr("Evidence: none"));
    m_enough->say(minimum > 0 && count >= minimum ? tr("Enough") : QString(), Tone::Ok, u"check"_s);
    const auto old = std::exchange(m_chips, {});
    for (const auto& pin : pins) {
        m_chips.append(makeChip(*file, pin));
    }
    for (auto* chip : old) {
        m_flow->layout()->removeWidget(chip);
    }
    for (auto* chip : std::as_const(m_chips)) {
        m_flow->layout()->addWidget(chip);
    }
    m_flow->setVisible(!m_chips.isEmpty());
    replaceControls(old, m_chips);
}

} // namespace pingshen::ui
