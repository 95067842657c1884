// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/SettingsDialog.h"

#include "ui/settings/Settings.h"
#include "ui/text/Phrasebook.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QStylePainter>
#include <QVBoxLayout>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tallest = space(200);

/// Of a title that is too long for the box it shows both ends; the year stands last.
class TitleBox final : public QComboBox
{
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        const auto room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
        option.currentText = elided(option.currentText, TextOf::Name, fontMetrics(), room.width() - space(1));
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

} // namespace

SettingsDialog::SettingsDialog(Settings& settings, QWidget* parent)
    : Dialog([] { return tr("Settings"); },
             [] { return tr("Changes take effect at once, or after a restart where it says so."); }, parent),
      m_settings(settings)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto* content = new QWidget;
    content->setObjectName(u"content"_s);
    auto* form = new QFormLayout(content);
    form->setContentsMargins(space(1), space(1), space(3), space(1));
    form->setHorizontalSpacing(space(4));
    form->setVerticalSpacing(space(2));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const auto& row : settingTable()) {
        if (row.setting == Setting::Reviewer) {
            continue; // a person by an id: chosen by name at the top of the window
        }
        auto* label = new QLabel(content);
        auto* edit = editFor(row);
        edit->setObjectName(QString::fromLatin1(row.key));
        form->addRow(label, edit);
        m_rows.append({&row, label, edit});
    }
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // every line in it has a stop
    body()->addWidget(scroll, 1);
    connect(addButton(Role::Other, [] { return tr("Keyboard shortcuts…"); }), &QPushButton::clicked, this,
            &SettingsDialog::keysRequested);
    addButton(Role::Reject, [] { return tr("Close"); });
    retranslateUi();
    // Every line at once where the screen has room: title, text and buttons take the rest of the height.
    constexpr int around = space(46);
    const int room = screen()->availableGeometry().height() - space(16);
    resize(space(190), std::min({content->sizeHint().height() + around, room, tallest}));
}

QWidget* SettingsDialog::editFor(const SettingRow& row)
{
    switch (row.sort) {
    case SettingRow::Sort::Flag: {
        auto* box = new QCheckBox;
        box->setChecked(m_settings.flag(row.setting));
        connect(box, &QCheckBox::toggled, this, [this, &row](bool on) { m_settings.change(row.setting, on); });
        return box;
    }
    case SettingRow::Sort::Number: {
        auto* box = new QSpinBox;
        box->setRange(row.lowest, row.highest);
        box->setValue(m_settings.number(row.setting));
        connect(box, &QSpinBox::valueChanged, this, [this, &row](int value) { m_settings.change(row.setting, value); });
        return box;
    }
    case SettingRow::Sort::Choice: {
        auto* box = new QComboBox;
        for (const auto& choice : row.choices) {
            box->addItem(QString(), choice);
        }
        box->setCurrentIndex(static_cast<int>(row.choices.indexOf(m_settings.text(row.setting))));
        connect(box, &QComboBox::activated, this,
                [this, &row](int index) { m_settings.change(row.setting, row.choices[index]); });
        return box;
    }
    case SettingRow::Sort::Text: {
        if (row.setting == Setting::Edition) {
            return editionBox();
        }
        auto* line = new QLineEdit(m_settings.text(row.setting));
        line->setMinimumWidth(space(50));
        connect(line, &QLineEdit::editingFinished, this,
                [this, &row, line] { m_settings.change(row.setting, line->text()); });
        return line;
    }
    }
    Q_UNREACHABLE();
}

QWidget* SettingsDialog::editionBox()
{
    auto* box = new TitleBox;
    for (const auto& rubric : m_editions.rubrics()) {
        box->addItem(QString(), rubric.id.value());
    }
    box->setCurrentIndex(box->findData(m_settings.text(Setting::Edition)));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumWidth(space(70));
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(box, &QComboBox::activated, this,
            [this, box](int index) { m_settings.change(Setting::Edition, box->itemData(index).toString()); });
    connect(box, &QComboBox::currentTextChanged, box, &QWidget::setToolTip); // the title is long
    return box;
}

QString SettingsDialog::nameOf(Setting setting)
{
    switch (setting) {
    case Setting::Language:
        return tr("Language");
    case Setting::Theme:
        return tr("Theme");
    case Setting::FontScale:
        return tr("Text size (%)");
    case Setting::FitMode:
        return tr("Default zoom");
    case Setting::PageMode:
        return tr("Page display");
    case Setting::PageColours:
        return tr("Page colours");
    case Setting::UprightPages:
        return tr("Show turned pages upright");
    case Setting::SingleKeys:
        return tr("Single-key shortcuts (turn off for speech input)");
    case Setting::WorkerCount:
        return tr("PDF processes (after restart)");
    case Setting::PageMemory:
        return tr("Page cache in MiB (after restart)");
    case Setting::Edition:
        return tr("Edition for new applications");
    case Setting::Reviewer:
        return tr("Reviewer");
    case Setting::UnpackedLimit:
        return tr("Maximum unpacked package size (MiB)");
    case Setting::FileLimit:
        return tr("Maximum file size (MiB)");
    case Setting::EntryLimit:
        return tr("Maximum files per package");
    }
    Q_UNREACHABLE();
}

QString SettingsDialog::choiceWord(const QString& choice)
{
    static const QMap<QString, const char*> words{{u"system"_s, QT_TR_NOOP("Follow system")},
                                                  {u"zh"_s, QT_TR_NOOP("中文")},
                                                  {u"en"_s, QT_TR_NOOP("English")},
                                                  {u"light"_s, QT_TR_NOOP("Light")},
                                                  {u"dark"_s, QT_TR_NOOP("Dark")},
                                                  {u"width"_s, QT_TR_NOOP("Fit width")},
                                                  {u"page"_s, QT_TR_NOOP("Fit page")},
                                                  {u"actual"_s, QT_TR_NOOP("Actual size")},
                                                  {u"continuous"_s, QT_TR_NOOP("Continuous")},
                                                  {u"single"_s, QT_TR_NOOP("Single page")},
                                                  {u"plain"_s, QT_TR_NOOP("As they are")},
                                                  {u"paper"_s, QT_TR_NOOP("Warm paper")},
                                                  {u"night"_s, QT_TR_NOOP("Night (light on dark)")}};
    const auto* word = words.value(choice);
    return word ? tr(word) : choice;
}

void SettingsDialog::retranslateUi()
{
    Dialog::retranslateUi();
    for (const auto& row : std::as_const(m_rows)) {
        row.label->setText(nameOf(row.row->setting));
        row.edit->setAccessibleName(row.label->text());
        if (auto* box = qobject_cast<QComboBox*>(row.edit)) {
            for (int i = 0; i < box->count(); ++i) {
                const auto choice = box->itemData(i).toString();
                const auto edition = m_editions.rubric(RubricId(choice));
                box->setItemText(i, edition ? edition->title.in(Phrasebook().language()) : choiceWord(choice));
            }
        }
    }
}

} // namespace pingshen::ui
