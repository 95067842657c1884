// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Pill.h"
#include "ui/kit/PlainEdit.h"
#include "ui/kit/ProgressLine.h"
#include "ui/kit/ToolButton.h"
#include "ui/models/FactModel.h"
#include "ui/panels/fields/FieldBinder.h"
#include "ui/panels/materials/FactsPanel.h"
#include "ui/text/CoverageText.h"
#include "ui/text/EditText.h"
#include "ui/text/FactText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/theme/Icons.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// In the order of FactsPanel's pills.
const QList<std::pair<Tone, QString>>& signsOfCounts()
{
    static const QList<std::pair<Tone, QString>> signs{
        {Tone::Error, u"differs"_s}, {Tone::Warning, u"warning"_s}, {Tone::Warning, u"minus-circle"_s},
        {Tone::Error, u"submit"_s},  {Tone::Neutral, u"note"_s},    {Tone::Ok, u"check"_s}};
    return signs;
}

} // namespace

void FactsPanel::showCounts()
{
    const auto counts = m_model->counts();
    const QList<std::pair<QString, int>> said{{tr("Differs"), counts.differing}, {tr("Looks alike"), counts.alike},
                                              {tr("Missing"), counts.missing},   {tr("Raised"), counts.raised},
                                              {tr("Accepted"), counts.accepted}, {tr("Agrees"), counts.agreeing}};
    for (qsizetype i = 0; i < m_counts.size(); ++i) {
        const auto& [word, count] = said[i];
        const auto& [tone, sign] = signsOfCounts()[i];
        m_counts[i]->say(count > 0 ? QString(word + u' ' + QString::number(count)) : QString(), tone, sign);
    }
    m_hint->setText(hint());
    m_hint->setVisible(!m_hint->text().isEmpty());
    const auto pending = m_model->facts().coverage.pending;
    m_left->say(counts.rows > 0 && pending > 0 ? tr("Pages still to be read: %1").arg(countText(pending)) : QString(),
                Tone::Neutral, u"clock"_s);
    const bool isFilled = counts.rows > 0;
    m_only->setVisible(isFilled && !m_isFolded);
    m_fold->setVisible(isFilled);
}

/// Why there is nothing to compare.
QString FactsPanel::hint() const
{
    const auto& coverage = m_model->facts().coverage;
    if (!m_session.desk.file() || m_model->counts().rows > 0) {
        return {};
    }
    return !m_isFound || coverage.pending > 0
               ? tr("Nothing found yet. Pages are read in the background; facts appear here as they are.")
               : tr("No facts were found. Scanned pages that cannot be read well state nothing here; read them above.");
}

void FactsPanel::wordDetail(const FactCell& cell)
{
    const auto index = m_table->currentIndex();
    const auto& document = m_model->documentAt(index.column());
    QStringList said{labelOf(m_model->kindAt(index.row()))};
    if (cell.standing == FactCell::Standing::Silent) {
        said.append(tr("%1 does not state it.").arg(document.name));
    } else if (cell.place.fact < 0) {
        said.append(tr("%1 ought to state it and does not.").arg(document.name));
    } else {
        const auto& fact = m_model->facts().facts[cell.place.document].facts[cell.place.fact];
        said.append(document.name + u' ' + pageText(fact.passage.page) + u": "_s + cell.text);
        if (fact.isRecognised) {
            said.append(tr("recognised, %1%").arg(fact.confidence));
        }
        if (fact.check != FactCheck::None) {
            said.append(labelOf(fact.check));
        }
    }
    if (cell.departs()) {
        said.append(tr("Others: %1").arg(m_model->othersAt(index)));
    }
    if (cell.departs() && !cell.isOpen()) {
        const auto& settlement = cell.settlement;
        said.append(labelOf(settlement.decision) + u' ' + personText(settlement.author, m_session.desk.file()->persons)
                    + u' ' + dateTimeText(settlement.at));
    }
    m_said->setText(said.join(u" · "_s));
}

void FactsPanel::retranslateUi()
{
    m_title->setText(tr("Cross-check"));
    m_only->setText(tr("Only differences"));
    m_fold->setWord(m_isFolded ? tr("Show the table") : tr("Hide the table"));
    m_fold->setIcon(icon(m_isFolded ? u"chevron-up"_s : u"chevron-down"_s));
    m_accept->setText(tr("Accept (A)"));
    m_raise->setText(tr("Raise (B)"));
    m_open->setText(tr("Open again (O)"));
    m_closed->setText(tr("Recorded by material reviewers and the office."));
    m_table->setAccessibleName(tr("Cross-check of the documents"));
    m_progress->setAccessibleName(tr("Reading what the documents state…"));
    m_reason->setAccessibleName(fieldLabel(u"reason"_s));
    m_reason->setPlaceholderText(tr("Reason; Enter accepts the difference"));
    if (m_binder) {
        m_binder->showHints();
    }
    m_model->retranslate();
    fit();
    showCounts();
    showCurrent();
}

} // namespace pingshen::ui
