// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/OfficeDialog.h"

#include "core/work/OfficeRules.h"
#include "ui/dialogs/FormDrafts.h"
#include "ui/text/ErrorText.h"
#include "ui/theme/Metrics.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

void mark(QLineEdit* edit, bool invalid)
{
    if (edit->property("invalid").toBool() != invalid) {
        edit->setProperty("invalid", invalid);
        edit->style()->unpolish(edit);
        edit->style()->polish(edit);
    }
}

} // namespace

OfficeDialog::OfficeDialog(Session& session, const Rubric& published, const SettingValues& values, QWidget* parent)
    : Dialog([title = published.title] { return tr("Office settings · %1").arg(title.in(Phrasebook().language())); },
             [] {
                 return tr("Not published · set by the office. Leave undecided values empty. Each change is recorded "
                           "with your name.");
             },
             parent),
      m_session(session),
      m_rubric(published),
      m_before(values),
      m_fault(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(space(160), space(150));
    build(values);
    m_fault->setProperty("role", u"error"_s);
    m_fault->setWordWrap(true);
    body()->addWidget(m_fault);
    addButton(Role::Reject, [] { return tr("Cancel"); });
    m_save = addButton(Role::Apply, [] { return tr("Save"); });
    m_save->setObjectName(u"saveOffice"_s);
    connect(m_save, &QPushButton::clicked, this, &OfficeDialog::save);
    retranslateUi();
    check();
    auto* drafts = new FormDrafts(session, EditKind::SettingChanged, m_rubric.id.value(), *this);
    for (const auto& row : std::as_const(m_rows)) {
        drafts->add(*row.edit, row.setting.key);
    }
    drafts->restore();
}

void OfficeDialog::build(const SettingValues& values)
{
    auto* content = new QWidget;
    content->setObjectName(u"content"_s);
    auto* grid = new QGridLayout(content);
    grid->setHorizontalSpacing(space(4));
    grid->setVerticalSpacing(space(2));
    grid->setColumnStretch(0, 1);
    for (const auto& setting : settingsOf(m_rubric)) {
        auto* label = new QLabel(content);
        label->setWordWrap(true);
        auto* edit = new QLineEdit(values.value(setting.key), content);
        edit->setObjectName(setting.key);
        edit->setMaximumWidth(space(24));
        edit->setAlignment(Qt::AlignRight);
        connect(edit, &QLineEdit::textChanged, this, &OfficeDialog::check);
        const int line = grid->rowCount();
        grid->addWidget(label, line, 0);
        grid->addWidget(edit, line, 1);
        label->setBuddy(edit);
        m_rows.append({setting, label, edit});
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // every line in it has a stop
    body()->addWidget(scroll, 1);
}

SettingValues OfficeDialog::typed() const
{
    SettingValues values;
    for (const auto& row : m_rows) {
        const auto text = row.edit->text().trimmed();
        if (!text.isEmpty()) {
            values[row.setting.key] = text;
        }
    }
    return values;
}

/// What differs from before; an empty value takes one back.
SettingValues OfficeDialog::changed() const
{
    SettingValues values;
    for (const auto& row : m_rows) {
        const auto text = row.edit->text().trimmed();
        if (text != m_before.value(row.setting.key)) {
            values[row.setting.key] = text;
        }
    }
    return values;
}

void OfficeDialog::check()
{
    m_failure.reset();
    m_error.reset();
    m_wrong = nullptr;
    for (const auto& row : std::as_const(m_rows)) {
        const auto single = checkSetting(m_rubric, row.setting.key, row.edit->text().trimmed());
        mark(row.edit, !single);
        if (!single && !m_error) {
            m_error = single.error();
            m_wrong = row.label;
        }
    }
    if (!m_error) {
        const auto all = checkSettings(m_rubric, typed());
        m_error = all ? std::nullopt : std::optional(all.error());
    }
    m_save->setEnabled(!m_error && !changed().isEmpty());
    sayFault();
}

void OfficeDialog::sayFault()
{
    const auto& fault = m_error ? m_error : m_failure;
    auto said = fault.value_or(Error());
    if (m_wrong) {
        said.where.clear(); // the label names it
    }
    const auto text = fault ? errorText(said, {}, &m_rubric) : QString();
    m_fault->setText(m_wrong ? tr("%1: %2", "setting, what is wrong with it").arg(m_wrong->text(), text) : text);
}

void OfficeDialog::save()
{
    m_save->setEnabled(false); // pressed twice it saves once
    m_session.storage.run(
        this,
        [rubric = m_rubric.id, author = m_session.desk.writer(), values = changed()](Workplace& workplace) {
            return changeOfficeRules(workplace, rubric, author, values);
        },
        [this](const Result<QList<Edit>>& outcome) {
            if (outcome) {
                m_session.desk.reload();
                accept();
                return;
            }
            check(); // it can be tried again
            m_failure = outcome.error();
            sayFault();
        });
}

/// What holds while nothing is set.
QString OfficeDialog::appliedTo(const RubricSetting& setting) const
{
    const auto primaries = m_rubric.primaries();
    const bool isStep = setting.kind == RubricSetting::Kind::Step && !primaries.isEmpty();
    return isStep ? primaries.first()->step.toString() : tr("not set");
}

QString OfficeDialog::labelFor(const RubricSetting& setting) const
{
    const auto language = Phrasebook().language();
    const auto* indicator = m_rubric.indicator(setting.indicator);
    const auto name = indicator ? indicator->label.in(language) : QString();
    switch (setting.kind) {
    case RubricSetting::Kind::Step:
        return tr("Scoring step (%1 unless set here)").arg(appliedTo(setting));
    case RubricSetting::Kind::Pins:
        return tr("Evidence required for each score, to submit (0–%1)").arg(setting.highest.toString());
    case RubricSetting::Kind::OptionPoints: {
        const auto option = std::ranges::find(indicator->options, setting.option, &RubricOption::id);
        return tr("%1 · %2 (0–%3)").arg(name, option->label.in(language), setting.highest.toString());
    }
    case RubricSetting::Kind::Split: {
        const auto* primary = m_rubric.primaryOf(setting.indicator);
        return tr("Share of \"%1\" in \"%2\" (%3)")
            .arg(name, primary->label.in(language), primary->maximum.value_or(Points()).toString());
    }
    }
    Q_UNREACHABLE();
}

void OfficeDialog::retranslateUi()
{
    Dialog::retranslateUi();
    for (const auto& row : std::as_const(m_rows)) {
        row.label->setText(labelFor(row.setting));
        row.edit->setAccessibleName(row.label->text());
        row.edit->setPlaceholderText(appliedTo(row.setting));
    }
    sayFault();
}

} // namespace pingshen::ui
