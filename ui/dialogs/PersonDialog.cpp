// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/PersonDialog.h"

#include "core/base/Blank.h"
#include "core/domain/TypedNames.h"
#include "core/review/ChangeRules.h"
#include "core/review/Changes.h"
#include "ui/dialogs/FormDrafts.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Labels.h"
#include "ui/theme/Metrics.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <array>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto linePrefix = u"person-"_s;
constexpr std::array shownRoles{pingshen::Role::ReviewingExpert, pingshen::Role::MaterialReviewer,
                                pingshen::Role::VisitTeam, pingshen::Role::Office};

} // namespace

PersonDialog::PersonDialog(const PersonBook& persons, const Person& person, QWidget* parent)
    : Dialog([] { return tr("Correct name and roles"); },
             [] { return tr("Lists, reports and the history show the corrected name."); }, parent),
      m_persons(persons),
      m_before(person)
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(space(120), sizeHint().height());
    addLine(u"chineseName"_s, person.chineseName);
    addLine(u"latinName"_s, person.latinName);
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"hint"_s);
    m_hint->setProperty("role", u"small"_s);
    m_hint->setWordWrap(true);
    body()->addWidget(m_hint);
    addLine(u"remark"_s, person.remark);
    m_rolesLabel = new QLabel(this);
    m_rolesLabel->setProperty("role", u"caption"_s);
    body()->addWidget(m_rolesLabel);
    addRoles();
    m_fault = new QLabel(this);
    m_fault->setObjectName(u"fault"_s);
    m_fault->setProperty("role", u"error"_s);
    m_fault->setWordWrap(true);
    body()->addWidget(m_fault);
    addButton(Dialog::Role::Reject, [] { return tr("Cancel"); });
    m_save = addButton(Dialog::Role::Apply, [] { return tr("Save"); });
    m_save->setObjectName(u"savePerson"_s);
    connect(m_save, &QPushButton::clicked, this, &PersonDialog::save);
    focusName();
    retranslateUi();
    check();
}

/// A field that goes while it has the keyboard says once more that it was edited.
PersonDialog::~PersonDialog()
{
    for (const auto& line : std::as_const(m_lines)) {
        line.second->disconnect(this);
    }
}

/// The first name that there is: who has only one corrects that one.
void PersonDialog::focusName()
{
    const bool isLatinFirst = Phrasebook().language() == Language::English;
    auto* first = m_lines[isLatinFirst ? 1 : 0].second;
    auto* second = m_lines[isLatinFirst ? 0 : 1].second;
    (isBlank(first->text()) && !isBlank(second->text()) ? second : first)->setFocus();
}

QString PersonDialog::scriptHint() const
{
    const auto chinese = m_lines[0].second->text();
    if (!isBlank(chinese) && !isChineseName(chinese)) {
        return tr("The Chinese name has no Chinese characters.");
    }
    const auto latin = m_lines[1].second->text();
    const bool isBoth = isBlank(chinese) && !namesTyped(latin).latinName.isEmpty();
    return isChineseName(latin) && !isBoth ? tr("The Latin name has Chinese characters.") : QString();
}

void PersonDialog::addLine(const QString& field, const QString& text)
{
    auto* label = new QLabel(this);
    label->setProperty("role", u"caption"_s);
    auto* edit = new QLineEdit(text, this);
    edit->setObjectName(linePrefix + field);
    label->setBuddy(edit);
    body()->addWidget(label);
    body()->addWidget(edit);
    connect(edit, &QLineEdit::textChanged, this, &PersonDialog::check);
    connect(edit, &QLineEdit::editingFinished, this, &PersonDialog::spread);
    m_lines.append({label, edit});
}

/// The name of the window's language comes first, as everywhere.
void PersonDialog::orderNames()
{
    const int first = Phrasebook().language() == Language::English ? 1 : 0;
    int place = 0;
    for (const int name : {first, 1 - first}) {
        body()->insertWidget(place++, m_lines[name].first);
        body()->insertWidget(place++, m_lines[name].second);
    }
}

void PersonDialog::keepDrafts(Session& session)
{
    auto* drafts = new FormDrafts(session, EditKind::PersonNamed, m_before.id.value(), *this);
    for (const auto& line : std::as_const(m_lines)) {
        drafts->add(*line.second, line.second->objectName().sliced(linePrefix.size()));
    }
    drafts->restore();
}

void PersonDialog::addRoles()
{
    for (const auto role : shownRoles) {
        auto* box = new QCheckBox(this);
        box->setObjectName(u"role-"_s + namesOf(role).first());
        box->setChecked(m_before.roles.testFlag(role));
        body()->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &PersonDialog::check);
        m_roles.append(box);
    }
}

Person PersonDialog::typed() const
{
    auto person = m_before;
    person.chineseName = plainName(m_lines[0].second->text());
    person.latinName = plainName(m_lines[1].second->text());
    person.remark = plainName(m_lines[2].second->text());
    if (person.chineseName != m_before.chineseName || person.latinName != m_before.latinName) {
        sortNames(person); // "Li Ming (李明)" in one of them
    }
    for (qsizetype i = 0; i < m_roles.size(); ++i) {
        person.roles.setFlag(shownRoles[static_cast<size_t>(i)], m_roles[i]->isChecked());
    }
    return person;
}

/// What was typed into one field in both scripts stands where it belongs before anything is saved.
void PersonDialog::spread()
{
    const auto person = typed();
    const std::array wanted{person.chineseName, person.latinName, person.remark};
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        auto* line = m_lines[i].second;
        if (const auto& text = wanted[static_cast<size_t>(i)]; plainName(line->text()) != text) {
            line->setText(text);
        }
    }
}

void PersonDialog::check()
{
    const auto changes = personCorrected(m_before, typed(), m_before.id);
    std::optional<Error> error;
    for (const auto& change : changes) {
        if (const auto allowed = checkPerson(m_persons, change); !allowed && !error) {
            error = allowed.error();
        }
    }
    m_hint->setText(scriptHint());
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_save->setEnabled(!changes.isEmpty() && !error);
    m_fault->setText(error ? errorText(*error) : QString());
}

void PersonDialog::save()
{
    const auto changes = personCorrected(m_before, typed(), m_before.id);
    Q_EMIT corrected(changes); // on their way before the drafts go
    accept();
}

void PersonDialog::retranslateUi()
{
    Dialog::retranslateUi();
    const std::array words{fieldLabel(u"chineseName"_s), fieldLabel(u"latinName"_s),
                           tr("Remark to tell namesakes apart, e.g. employer (optional)")};
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines[i].first->setText(words[static_cast<size_t>(i)]);
        m_lines[i].second->setAccessibleName(words[static_cast<size_t>(i)]);
    }
    orderNames();
    m_rolesLabel->setText(tr("Roles"));
    for (qsizetype i = 0; i < m_roles.size(); ++i) {
        m_roles[i]->setText(labelOf(shownRoles[static_cast<size_t>(i)]));
    }
    check();
}

} // namespace pingshen::ui
