// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scoring/ProofChips.h"

#include "ui/kit/Pill.h"
#include "ui/panels/scoring/ChipButton.h"
#include "ui/panels/scoring/FlowLayout.h"
#include "ui/text/Labels.h"
#include "ui/text/Phrasebook.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QFileInfo>

#include <algorithm>

namespace pingshen::ui {

ProofChips::ProofChips(QWidget* parent) : QWidget(parent)
{
    new FlowLayout(this, space(1));
}

void ProofChips::show(const ApplicationFile& file, const IndicatorId& indicator)
{
    m_chips.clear();
    const auto* primary = file.rubric.primaryOf(indicator);
    const auto& kinds = primary ? primary->documents : QList<KindId>();
    const auto proof = file.proofOf(indicator);
    for (const auto& kind : kinds) {
        const auto* required = file.rubric.document(kind);
        const auto label = required ? required->label : LocalText{};
        const auto before = m_chips.size();
        const auto several = std::ranges::count(proof, kind, &Document::kind) > 1;
        for (const auto* document : proof) {
            if (document->kind == kind) {
                m_chips.append(
                    {label, document->id, QFileInfo(document->name).completeBaseName(), several, document->status});
            }
        }
        if (m_chips.size() == before) {
            m_chips.append({label, {}, {}, false});
        }
    }
    retranslateUi();
}

void ProofChips::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void ProofChips::retranslateUi()
{
    const auto old = std::exchange(m_widgets, {});
    const auto language = Phrasebook().language();
    for (const auto& chip : std::as_const(m_chips)) {
        const auto label = chip.kind.in(language);
        if (chip.document.isEmpty()) {
            auto* pill = new Pill(this);
            pill->say(tr("%1: missing").arg(label), Tone::Warning);
            m_widgets.append(pill);
        } else {
            const auto words = chip.several ? chip.name : label;
            const bool isReadable = chip.status == DocumentStatus::Readable;
            const auto state = labelOf(chip.status);
            auto* button = new ChipButton(isReadable ? words : tr("%1: %2").arg(words, state), this);
            button->setProperty("unreadable", !isReadable);
            const auto tip = chip.several ? chip.name : QString(label + u'\n' + chip.name);
            button->setToolTip(isReadable ? tip : QString(tip + u'\n' + state));
            button->setAccessibleDescription(chip.name);
            connect(button, &QAbstractButton::clicked, this, [this, id = chip.document] { Q_EMIT documentChosen(id); });
            m_widgets.append(button);
        }
    }
    for (auto* widget : old) {
        layout()->removeWidget(widget);
    }
    for (auto* widget : std::as_const(m_widgets)) {
        layout()->addWidget(widget);
    }
    replaceControls(old, m_widgets);
}

} // namespace pingshen::ui
