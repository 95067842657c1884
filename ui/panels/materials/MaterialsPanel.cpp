// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/materials/MaterialsPanel.h"

#include "core/domain/EditKinds.h"
#include "core/domain/Fields.h"
#include "ui/kit/PlainEdit.h"
#include "ui/panels/fields/ConflictBox.h"
#include "ui/panels/fields/DateField.h"
#include "ui/panels/fields/FieldBinder.h"
#include "ui/panels/fields/RoleLabel.h"
#include "ui/panels/materials/EligibilityList.h"
#include "ui/panels/materials/FindingList.h"
#include "ui/panels/materials/NoteBox.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/text/Naming.h"
#include "ui/theme/Keyboard.h"
#include "ui/theme/Metrics.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto birthDate = u"birthDate"_s;

bool isOfMaterials(const Disagreement& disagreement)
{
    const auto part = rowOf(disagreement.kind).part;
    return part == StatePart::Applicant || part == StatePart::Document || part == StatePart::Eligibility
           || part == StatePart::Settlement;
}

} // namespace

MaterialsPanel::MaterialsPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_binder(new FieldBinder(session.desk, this)),
      m_conflicts(new ConflictBox(session.desk, isOfMaterials, this)),
      m_applicant(roleLabel(u"title"_s, this)),
      m_edition(roleLabel(u"title"_s, this)),
      m_editionNotes(new NoteBox(this)),
      m_findingsTitle(roleLabel(u"title"_s, this)),
      m_findings(new FindingList(this)),
      m_eligibility(new EligibilityList(session, this))
{
    m_editionNotes->setObjectName(u"edition"_s);
    setProperty("role", u"pane"_s);
    setProperty("ringInside", true); // it fills its pane
    setAttribute(Qt::WA_StyledBackground);
    auto* content = new QWidget;
    content->setObjectName(u"content"_s);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space(4), space(3), space(4), space(4));
    column->setSpacing(space(2));
    column->addWidget(m_conflicts);
    column->addWidget(m_findingsTitle);
    column->addWidget(m_findings);
    column->addSpacing(space(3));
    column->addWidget(m_eligibility);
    column->addSpacing(space(3));
    column->addWidget(m_applicant);
    buildApplicant(column);
    column->addSpacing(space(3));
    column->addWidget(m_edition);
    column->addWidget(m_editionNotes);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    connect(m_conflicts, &ConflictBox::fileWanted, this, &MaterialsPanel::fileWanted);
    connect(&session.desk, &ReviewDesk::opened, this, &MaterialsPanel::reload);
    connect(&session.desk, &ReviewDesk::changed, this, [this](const Change& change) {
        if (change.kind == EditKind::DocumentChanged) {
            reload();
        } else if (change.kind == EditKind::ApplicantChanged && isNamed() != m_isNamed) {
            showFindings();
        }
    });
    connect(m_findings, &FindingList::fieldChosen, this, &MaterialsPanel::focusField);
    connect(m_findings, &FindingList::documentChosen, &session.selection, &Selection::chooseDocument);
    if (session.desk.file()) { // it is made when it is first asked for
        reload();
    } else {
        retranslateUi();
    }
}

void MaterialsPanel::buildApplicant(QVBoxLayout* column)
{
    auto* form = m_form = new QFormLayout;
    form->setHorizontalSpacing(space(3));
    form->setVerticalSpacing(space(2));
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    for (const auto& row : applicantFieldRows()) { // in the order in which a passport and a form state them
        const QString name(row.name);
        const TextField field{EditKind::ApplicantChanged, {}, name};
        QWidget* edit = nullptr;
        if (row.form == FieldForm::Date) {
            auto* date = new DateField(this, DateField::About::Birth);
            m_binder->bind(date, field);
            edit = date;
        } else {
            auto* text = new PlainEdit(this);
            text->setLines(1, 3);
            m_binder->bind(text, field);
            edit = text;
        }
        edit->setObjectName(u"applicant-"_s + name);
        auto* caption = roleLabel(u"second"_s, this);
        caption->setBuddy(edit);
        form->addRow(caption, edit);
        m_fields.append({caption, edit, name});
    }
    column->addLayout(form);
}

void MaterialsPanel::focusWork()
{
    if (!m_conflicts->takeKeyboard()) {
        focusField({});
    }
}

void MaterialsPanel::focusStart()
{
    if (!m_conflicts->takeKeyboard()) {
        focusFirst(*this);
    }
}

void MaterialsPanel::focusField(const QString& field)
{
    const auto found = std::ranges::find(m_fields, field, &Field::field);
    const auto& name = m_fields[Phrasebook().language() == Language::Chinese ? 1 : 0];
    giveKeyboard(*(found == m_fields.end() ? name : *found).edit);
}

void MaterialsPanel::showFindings()
{
    const auto* file = m_session.desk.file();
    m_isNamed = isNamed();
    m_findings->show(file);
}

bool MaterialsPanel::isNamed() const
{
    const auto* file = m_session.desk.file();
    return file && !applicantName(file->dossier.applicant.latinName, file->dossier.applicant.chineseName).isEmpty();
}

void MaterialsPanel::reload()
{
    m_binder->refresh();
    showFindings();
    retranslateUi();
}

void MaterialsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void MaterialsPanel::wordEdition() const
{
    const auto* file = m_session.desk.file();
    if (!file) {
        m_editionNotes->say({}, {});
        return;
    }
    const auto language = Phrasebook().language();
    QStringList lines{file->rubric.title.in(language)};
    if (file->rubric.windowFrom.isValid()) {
        lines.append(
            tr("Application period: %1 to %2").arg(dateText(file->rubric.windowFrom), dateText(file->rubric.windowTo)));
    }
    if (!file->rubric.assumption.in(language).isEmpty()) {
        lines.append(file->rubric.assumption.in(language));
    }
    QStringList open;
    for (const auto& each : file->rubric.unpublished) {
        open.append(each.in(language));
    }
    if (!open.isEmpty()) {
        lines.append(tr("Not published · set by the office:"));
    }
    m_editionNotes->say(lines, open);
}

/// The name in the language of the window stands first.
void MaterialsPanel::orderNames()
{
    const bool isChinese = Phrasebook().language() == Language::Chinese;
    const auto& first = m_fields[isChinese ? 1 : 0];
    int row = 0;
    m_form->getWidgetPosition(first.edit, &row, nullptr);
    if (row != 0) {
        const auto taken = m_form->takeRow(row);
        delete taken.labelItem;
        delete taken.fieldItem;
        m_form->insertRow(0, first.label, first.edit);
    }
}

void MaterialsPanel::retranslateUi()
{
    orderNames();
    m_findingsTitle->setText(tr("Findings"));
    m_applicant->setText(tr("Applicant"));
    m_edition->setText(tr("Edition"));
    wordEdition();
    for (const auto& field : std::as_const(m_fields)) {
        const auto name = fieldLabel(field.field);
        field.label->setText(name);
        field.edit->setAccessibleName(name);
        if (auto* date = qobject_cast<DateField*>(field.edit)) {
            date->setName(name);
        }
    }
}

} // namespace pingshen::ui
