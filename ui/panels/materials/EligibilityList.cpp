// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/materials/EligibilityList.h"

#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "core/review/Eligibility.h"
#include "core/rubric/EligibilityGuide.h"
#include "ui/kit/Pill.h"
#include "ui/kit/PlainEdit.h"
#include "ui/kit/ToolButton.h"
#include "ui/panels/fields/DateField.h"
#include "ui/panels/fields/FieldBinder.h"
#include "ui/panels/fields/RoleLabel.h"
#include "ui/panels/materials/EligibilityRow.h"
#include "ui/panels/scoring/ChipButton.h"
#include "ui/text/EditText.h"
#include "ui/text/EligibilityText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString shortNameOf(const ApplicationFile& file, const ConditionEvidence& evidence)
{
    const auto* document = file.document(evidence.place.document);
    return QFileInfo(document ? document->name : evidence.name).completeBaseName();
}

/// Where a condition is looked up as a rule: the platform's page, or the kinds of documents that show it.
QString placeOf(const ConditionId& condition, const Rubric& rubric)
{
    const auto guide = eligibilityGuide(rubric.id).conditions.value(condition);
    const auto language = Phrasebook().language();
    QStringList places;
    for (const auto& kind : guide.documents) {
        if (const auto* document = rubric.document(kind)) {
            places.append(document->label.in(language));
        }
    }
    return guide.source.isEmpty() ? listText(places) : guide.source.in(language);
}

Tone toneOfOutcome(std::optional<bool> eligible)
{
    return !eligible ? Tone::Neutral : *eligible ? Tone::Ok : Tone::Error;
}

} // namespace

EligibilityList::EligibilityList(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(roleLabel(u"title"_s, this)),
      m_outcome(new Pill(this)),
      m_line(roleLabel(u"second"_s, this)),
      m_closed(roleLabel(u"second"_s, this)),
      m_column(new QVBoxLayout),
      m_fields(new QWidget(this)),
      m_evidence(new ChipButton({}, m_fields)),
      m_unpin(new ToolButton(u"remove"_s, m_fields)),
      m_evidenceHint(roleLabel(u"second"_s, m_fields)),
      m_remarks(roleLabel(u"second"_s, this))
{
    setObjectName(u"eligibility"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space(1));
    auto* head = new QHBoxLayout;
    head->setSpacing(space(2));
    head->addWidget(m_title);
    head->addWidget(m_outcome);
    head->addStretch(1);
    outer->addLayout(head);
    for (auto* label : {m_line, m_closed, m_remarks}) {
        label->setWordWrap(true);
    }
    outer->addWidget(m_line);
    outer->addWidget(m_closed);
    m_column->setSpacing(0);
    outer->addLayout(m_column);
    buildFields(outer);
    outer->addWidget(m_remarks);
    connect(&session.desk, &ReviewDesk::opened, this, &EligibilityList::rebuild);
    connect(&session.desk, &ReviewDesk::cleared, this, &EligibilityList::rebuild);
    connect(&session.desk, &ReviewDesk::changed, this, &EligibilityList::refresh);
    connect(m_evidence, &QPushButton::clicked, this, &EligibilityList::goToEvidence);
    connect(m_unpin, &QToolButton::clicked, this, [this] { record({.evidence = ConditionEvidence()}); });
    retranslateUi();
    rebuild();
}

void EligibilityList::buildFields(QVBoxLayout* column)
{
    m_fields->setObjectName(u"conditionFields"_s);
    m_form = new QFormLayout(m_fields);
    m_form->setContentsMargins(space(8), space(2), 0, space(2));
    m_form->setHorizontalSpacing(space(3));
    m_form->setVerticalSpacing(space(1));
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_source = new PlainEdit(m_fields);
    m_source->setLines(1, 3);
    m_source->setObjectName(u"conditionSource"_s);
    m_date = new DateField(m_fields);
    m_date->setObjectName(u"conditionDate"_s);
    m_remark = new PlainEdit(m_fields);
    m_remark->setLines(1, 3);
    m_remark->setObjectName(u"conditionRemark"_s);
    m_evidence->setObjectName(u"conditionEvidence"_s);
    m_unpin->setObjectName(u"conditionUnpin"_s);
    m_evidenceHint->setWordWrap(true);
    auto* evidence = new QWidget(m_fields);
    auto* line = new QHBoxLayout(evidence);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space(1));
    line->addWidget(m_evidence);
    line->addWidget(m_unpin);
    line->addWidget(m_evidenceHint, 1);
    line->addStretch(0);
    for (auto* field : std::initializer_list<QWidget*>{m_date, m_source, m_remark, evidence}) {
        auto* caption = roleLabel(u"second"_s, m_fields);
        caption->setBuddy(field);
        m_form->addRow(caption, field);
        m_captions.append(caption);
        field->installEventFilter(this);
    }
    column->addWidget(m_fields);
}

ConditionCheck EligibilityList::checkOf(const ConditionId& condition) const
{
    const auto* file = m_session.desk.file();
    auto check = file ? file->review.eligibility.value(condition) : ConditionCheck();
    for (const auto& field : eligibilityFieldRows()) {
        const QString name(field.name);
        if (m_session.desk.isUndecided({EditKind::EligibilityChecked, condition.value(), name})) {
            setFields(check, {{name, {}, {}}}); // of several values none is shown until one is chosen
        }
    }
    return check;
}

void EligibilityList::rebuild()
{
    const auto before = m_current ? m_current->condition() : ConditionId();
    m_current = nullptr;
    delete std::exchange(m_binder, nullptr);
    m_date->setToday({}); // it was the binder's
    qDeleteAll(std::exchange(m_rows, {}));
    qDeleteAll(std::exchange(m_heads, {}));
    const auto* file = m_session.desk.file();
    const auto outcome = file ? eligibilityOf(*file) : EligibilityOutcome();
    setVisible(!outcome.parts.isEmpty() || outcome.window != WindowFit::NoWindow);
    if (!file || isHidden()) {
        return;
    }
    const auto add = [this](const ConditionId& id) {
        auto* row = new EligibilityRow(id, this);
        connect(row, &EligibilityRow::chosen, this, [this, row] { choose(row); });
        connect(row, &EligibilityRow::stepRequested, this, &EligibilityList::step);
        connect(row, &EligibilityRow::toggled, this, &EligibilityList::toggle);
        connect(row, &EligibilityRow::evidenceChosen, this, &EligibilityList::goToEvidence);
        connect(row, &EligibilityRow::entered, this, [this] { giveKeyboard(*m_source); });
        m_column->addWidget(row);
        m_rows.append(row);
    };
    for (const auto& part : outcome.parts) {
        m_heads.append(roleLabel(u"second"_s, this));
        m_heads.last()->setMinimumHeight(rowHeight);
        m_column->addWidget(m_heads.last());
        for (const auto* condition : part.conditions) {
            add(ConditionId(condition->id));
        }
    }
    if (outcome.window != WindowFit::NoWindow) {
        m_heads.append(roleLabel(u"second"_s, this));
        m_heads.last()->setMinimumHeight(rowHeight);
        m_column->addWidget(m_heads.last());
        add(applicationDate());
    }
    retranslateUi();
    const auto same = std::ranges::find(m_rows, before, &EligibilityRow::condition);
    choose(same == m_rows.end() ? m_rows.first() : *same);
}

void EligibilityList::refresh()
{
    const auto* file = m_session.desk.file();
    if (!file || m_rows.isEmpty()) {
        return;
    }
    showOutcome(*file);
    for (auto* row : std::as_const(m_rows)) {
        showRow(*row, *file);
    }
    const bool isClosed = !recordsMaterials(file->persons, m_session.desk.reviewer());
    m_closed->setVisible(isClosed);
    if (m_binder) {
        m_binder->setReadOnly(isClosed || m_session.desk.isReadOnly());
        m_binder->refresh();
    }
    showEvidence();
}

void EligibilityList::showOutcome(const ApplicationFile& file)
{
    const auto outcome = eligibilityOf(file);
    const auto appliedOn = decided(file.review.eligibility, file.conflicts).value(applicationDate()).appliedOn;
    m_outcome->say(eligibilityLabel(outcome.eligible), toneOfOutcome(outcome.eligible));
    m_line->setText(eligibilityText(outcome, file.rubric, appliedOn));
    const auto language = Phrasebook().language();
    for (qsizetype i = 0; i < outcome.parts.size(); ++i) {
        m_heads[i]->setText(outcome.parts[i].label.in(language));
    }
    if (m_heads.size() > outcome.parts.size()) {
        m_heads.last()->setText(
            tr("Application period: %1 to %2").arg(dateText(file.rubric.windowFrom), dateText(file.rubric.windowTo)));
    }
}

void EligibilityList::showRow(EligibilityRow& row, const ApplicationFile& file) const
{
    const auto check = checkOf(row.condition());
    const bool isDate = row.condition() == applicationDate();
    const auto outcome = eligibilityOf(file);
    EligibilityRow::Content content;
    content.name = conditionName(row.condition(), file.rubric);
    content.result = check.result;
    if (isDate && check.appliedOn.isValid()) {
        content.result = outcome.isOutside() ? ConditionResult::NotMet : ConditionResult::Met;
        content.isFaulty = outcome.isOutside();
    }
    content.state = isDate ? windowText(outcome.window, file.rubric, check.appliedOn) : labelOf(check.result);
    content.isLookedUp = !check.isBlank();
    QStringList said;
    if (isDate && check.appliedOn.isValid()) {
        said.append(dateText(check.appliedOn));
    }
    said.append(check.source);
    if (content.isLookedUp) {
        const auto day = check.lookedUpOn.isValid() ? check.lookedUpOn : check.at.toLocalTime().date();
        said.append(shortDateText(day) + u' ' + personText(check.author, file.persons));
    }
    said.append(check.remark.simplified());
    said.removeAll(QString());
    content.source = content.isLookedUp ? said.join(u" · "_s) : isDate ? tr("not recorded") : tr("not looked up");
    content.evidence = evidencePlaceText(check.evidence, shortNameOf(file, check.evidence));
    content.isStale = !check.evidence.isEmpty() && isStale(file, check.evidence);
    row.show(content);
}

void EligibilityList::showEvidence()
{
    const auto* file = m_session.desk.file();
    if (!file || !m_current) {
        return;
    }
    const auto evidence = checkOf(m_current->condition()).evidence;
    const bool isThere = !evidence.isEmpty();
    m_evidence->setVisible(isThere);
    m_unpin->setVisible(isThere);
    const bool isOld = isThere && isStale(*file, evidence);
    m_evidence->setText(evidencePlaceText(evidence, shortNameOf(*file, evidence)));
    m_evidence->setAccessibleDescription(m_evidence->text());
    m_evidence->setToolTip(evidenceText(evidence, file->documentsInHistory()).toHtmlEscaped());
    m_evidenceHint->setText(isOld      ? tr("The document has been replaced since.")
                            : !isThere ? tr("Select a passage or draw a rectangle, then press Alt+8.")
                                       : QString());
}

void EligibilityList::choose(EligibilityRow* row)
{
    if (row == m_current) {
        return;
    }
    if (m_binder) {
        m_source->settle();
        m_remark->settle();
        delete std::exchange(m_binder, nullptr);
    }
    if (m_current) {
        m_current->setCurrent(false);
    }
    m_current = row;
    row->setCurrent(true);
    bindFields();
}

void EligibilityList::bindFields()
{
    const auto condition = m_current->condition().value();
    const bool isDate = m_current->condition() == applicationDate();
    m_binder = new FieldBinder(m_session.desk, this);
    m_binder->bind(m_date, {EditKind::EligibilityChecked, condition, isDate ? u"appliedOn"_s : u"lookedUpOn"_s});
    m_binder->bind(m_source, {EditKind::EligibilityChecked, condition, u"source"_s});
    m_binder->bind(m_remark, {EditKind::EligibilityChecked, condition, u"remark"_s});
    wordFields();
    refresh();
}

void EligibilityList::step(int step)
{
    const auto there = std::clamp<qsizetype>(m_rows.indexOf(m_current) + step, 0, m_rows.size() - 1);
    choose(m_rows[there]);
    m_current->setFocus(Qt::TabFocusReason);
    bringIntoSight(*m_current);
}

void EligibilityList::record(const ConditionEntry& entry)
{
    if (const auto* file = m_session.desk.file(); file && m_current) {
        m_session.desk.apply(conditionChange(*file, m_session.desk.reviewer(), m_current->condition(), entry));
    }
}

void EligibilityList::mark(ConditionResult result)
{
    const auto* file = m_session.desk.file();
    if (!file || !m_current || m_current->condition() == applicationDate()) {
        return;
    }
    record(markOf(*file, m_session.desk.reviewer(), m_current->condition(), result, m_session.desk.today()));
    const bool isMarked = checkOf(m_current->condition()).result == result;
    if (isMarked && result == ConditionResult::Met && m_current != m_rows.last() && m_current->hasFocus()) {
        step(1);
    }
}

void EligibilityList::toggle()
{
    const auto now = checkOf(m_current->condition()).result; // the row that was pressed
    mark(now == ConditionResult::Open  ? ConditionResult::Met
         : now == ConditionResult::Met ? ConditionResult::NotMet
                                       : ConditionResult::Open);
}

bool EligibilityList::pin()
{
    const auto* file = m_session.desk.file();
    const auto& marked = m_session.passages.marked();
    if (!file || !m_current || marked.isEmpty()) {
        return false;
    }
    record({.evidence = evidenceOf(*file, marked)});
    return true;
}

void EligibilityList::goToEvidence() const
{
    if (const auto evidence = checkOf(m_current->condition()).evidence; !evidence.isEmpty()) {
        m_session.passages.show(evidence.place);
    }
}

void EligibilityList::focusCurrent()
{
    if (m_current) {
        giveKeyboard(*m_current, Qt::TabFocusReason);
        bringIntoSight(*m_current);
    }
}

/// Escape leaves a field for its row.
bool EligibilityList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && m_current
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) { // an event of this type is one
        m_current->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EligibilityList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void EligibilityList::wordFields() const
{
    const bool isDate = m_current && m_current->condition() == applicationDate();
    const QStringList words{fieldLabel(isDate ? u"appliedOn"_s : u"lookedUpOn"_s), fieldLabel(u"source"_s),
                            fieldLabel(u"remark"_s), fieldLabel(u"evidence"_s)};
    for (qsizetype i = 0; i < words.size(); ++i) {
        m_captions[i]->setText(words[i]);
    }
    m_date->setName(words[0]);
    m_source->setAccessibleName(words[1]);
    m_remark->setAccessibleName(words[2]);
    m_evidence->setAccessibleName(words[3]);
    const auto* file = m_session.desk.file();
    const auto place = file && m_current ? placeOf(m_current->condition(), file->rubric) : QString();
    m_source->setExample(place.isEmpty() ? QString() : tr("for example %1").arg(place));
    if (m_binder) {
        m_binder->showHints();
    }
}

void EligibilityList::retranslateUi()
{
    m_title->setText(tr("Eligibility"));
    m_closed->setText(tr("Recorded by material reviewers and the office."));
    m_unpin->setWord(tr("Remove the evidence"));
    wordFields();
    const auto* file = m_session.desk.file();
    QStringList remarks;
    for (const auto& remark : file ? eligibilityGuide(file->rubric.id).remarks : QList<LocalText>()) {
        remarks.append(remark.in(Phrasebook().language()));
    }
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    refresh();
}

} // namespace pingshen::ui
