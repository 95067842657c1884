// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/DialogPrompter.h"

#include "core/base/Blank.h"
#include "ui/kit/ClearButton.h"
#include "ui/kit/PlainEdit.h"
#include "ui/notice/ChecklistDialog.h"
#include "ui/notice/Dialog.h"
#include "ui/notice/ListArea.h"
#include "ui/notice/NameDialog.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Metrics.h"

#include <QApplication>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QWindow>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString cancelWord()
{
    return QCoreApplication::translate("DialogPrompter", "Cancel");
}

/// A question with one answer that goes on and one that does not.
class QuestionDialog : public Dialog
{
public:
    QuestionDialog(Wording title, Wording text, QWidget* parent) : Dialog(std::move(title), std::move(text), parent)
    {
        setAttribute(Qt::WA_DeleteOnClose);
    }

    QPushButton* addButtons(Wording accept, Wording reject = cancelWord, Role role = Role::Accept)
    {
        addButton(Role::Reject, std::move(reject))->setObjectName(u"reject"_s);
        auto* button = addButton(role, std::move(accept));
        button->setObjectName(u"accept"_s);
        return button;
    }
};

class ChoiceDialog final : public QuestionDialog
{
public:
    ChoiceDialog(const Choice& choice, QWidget* parent)
        : QuestionDialog(choice.title, choice.text, parent),
          m_words(choice.options),
          m_group(new QButtonGroup(this))
    {
        if (choice.find && m_words.size() > mostInView) {
            addFind(choice.find);
        }
        auto* column = m_words.size() > mostInView ? addScroll() : body();
        for (int option = 0; option < m_words.size(); ++option) {
            auto* button = new QRadioButton(this);
            m_group->addButton(button, option);
            column->addWidget(button);
        }
        if (m_scroll) {
            column->addStretch(); // few that are found stay close together
        }
        if (!choice.details.isEmpty()) {
            addDetails(choice.details);
        }
        if (auto* preset = m_group->button(choice.preset)) {
            preset->setChecked(true);
            preset->setFocus();
        } else if (auto* first = m_group->button(0)) {
            m_find ? m_find->setFocus() : first->setFocus();
        }
        m_accept = addButtons(choice.accept);
        m_accept->setEnabled(m_group->checkedButton() != nullptr);
        connect(m_group, &QButtonGroup::idToggled, m_accept,
                [this] { m_accept->setEnabled(m_group->checkedButton() != nullptr); });
        ChoiceDialog::retranslateUi();
    }

    int chosen() const { return m_group->checkedId(); }

private:
    static constexpr int mostInView = 10;
    static constexpr int leastInView = 3;
    static constexpr int rowGap = FocusRing::margin;

    void addFind(const Wording& find)
    {
        m_findWord = find;
        m_find = new QLineEdit(this);
        m_find->setObjectName(u"find"_s);
        addClearButton(*m_find);
        connect(m_find, &QLineEdit::textChanged, this, &ChoiceDialog::narrow);
        body()->addWidget(m_find);
    }

    /// What is not shown is not chosen.
    void narrow(const QString& part)
    {
        for (int option = 0; option < m_words.size(); ++option) {
            auto* button = m_group->button(option);
            const bool isShown = m_words[option]().contains(part.trimmed(), Qt::CaseInsensitive);
            if (!isShown && button->isChecked()) {
                m_group->setExclusive(false);
                button->setChecked(false);
                m_group->setExclusive(true);
            }
            button->setVisible(isShown);
        }
    }

    /// Many options scroll by whole rows, so that the dialog stays lower than a small screen.
    QBoxLayout* addScroll()
    {
        auto* content = new QWidget(this);
        content->setObjectName(u"content"_s);
        auto* column = new QVBoxLayout(content);
        column->setContentsMargins(FocusRing::reach, rowGap, FocusRing::reach, rowGap);
        column->setSpacing(rowGap);
        m_scroll = new ListArea(this);
        m_scroll->setWidget(content);
        m_scroll->setWidgetResizable(true);
        m_scroll->setFrameShape(QFrame::NoFrame);
        m_scroll->setFocusPolicy(Qt::NoFocus);
        m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        body()->addWidget(m_scroll);
        connect(m_group, &QButtonGroup::idToggled, m_scroll, [this](int option, bool isChosen) {
            if (isChosen) {
                const auto row = m_group->button(option)->geometry();
                m_scroll->ensureVisible(0, row.top() + row.height(), 0, rowGap);
                m_scroll->ensureVisible(0, row.top(), 0, rowGap);
            }
        });
        return column;
    }

    /// As wide as its options, and as high as those that are in view.
    void fitScroll()
    {
        const int row = m_group->button(0)->sizeHint().height() + rowGap;
        m_scroll->setHeights(row * leastInView + rowGap, row * mostInView + rowGap);
        m_scroll->verticalScrollBar()->setSingleStep(row);
        m_scroll->setMinimumWidth(m_scroll->widget()->sizeHint().width()
                                  + m_scroll->verticalScrollBar()->sizeHint().width());
    }

    void addDetails(const QList<QStringList>& details)
    {
        constexpr int shownLines = 8;
        auto* lines = new RowList(this);
        lines->setObjectName(u"details"_s);
        lines->setSelectionMode(QAbstractItemView::NoSelection);
        lines->setTextElideMode(cutOf(TextOf::Name));
        connect(m_group, &QButtonGroup::idToggled, lines, [lines, details](int option, bool isChosen) {
            if (isChosen) {
                lines->clear();
                lines->addItems(details.value(option));
                showRows(*lines, shownLines);
            }
        });
        body()->addWidget(lines);
        m_details = lines;
    }

    void retranslateUi() override
    {
        Dialog::retranslateUi();
        if (m_details) {
            m_details->setAccessibleName(windowTitle());
        }
        if (m_find) {
            m_find->setPlaceholderText(m_findWord());
            m_find->setAccessibleName(m_findWord());
        }
        for (int option = 0; option < m_words.size(); ++option) {
            m_group->button(option)->setText(m_words[option]());
        }
        if (m_scroll) {
            fitScroll();
        }
    }

    QList<Wording> m_words;
    QButtonGroup* m_group;
    Wording m_findWord;
    QLineEdit* m_find = nullptr;
    QPushButton* m_accept = nullptr;
    ListArea* m_scroll = nullptr;
    QListWidget* m_details = nullptr;
};

class TextDialog final : public QuestionDialog
{
public:
    TextDialog(const TextQuestion& question, QWidget* parent)
        : QuestionDialog(question.title, question.text, parent),
          m_problemOf(question.problem),
          m_labelWord(question.label),
          m_hintWord(question.hint),
          m_label(new QLabel(this)),
          m_problem(new QLabel(this))
    {
        m_label->setProperty("role", u"caption"_s);
        body()->addWidget(m_label);
        if (const auto* lines = std::get_if<TextQuestion::Lines>(&question.form)) {
            m_typed = lines->typed;
            m_lines = new PlainEdit(this);
            m_lines->setLines(3, 8);
            m_lines->setPlainText(question.preset);
            connect(m_lines, &QPlainTextEdit::textChanged, this, &TextDialog::take);
            body()->addWidget(m_lines);
        } else {
            m_line = new QLineEdit(question.preset, this);
            m_line->setEchoMode(std::holds_alternative<TextQuestion::Password>(question.form) ? QLineEdit::Password
                                                                                              : QLineEdit::Normal);
            m_line->selectAll();
            connect(m_line, &QLineEdit::textChanged, this, &TextDialog::take);
            body()->addWidget(m_line);
        }
        m_label->setBuddy(field());
        m_problem->setProperty("role", u"error"_s);
        m_problem->setWordWrap(true);
        body()->addWidget(m_problem);
        m_accept = addButtons(question.accept);
        if (m_lines) {
            showMainKey(); // there plain Enter is a new line
        }
        setFocusProxy(field());
        field()->setFocus();
        TextDialog::retranslateUi();
    }

    QString text() const { return m_line ? m_line->text() : m_lines->text(); }

    /// What will not do yet is said, and the keyboard goes back to where it is entered: what is typed on is text.
    void accept() override
    {
        if (!m_accept->toolTip().isEmpty()) {
            m_problem->setText(m_accept->toolTip());
            field()->setFocus(Qt::OtherFocusReason);
            return;
        }
        QuestionDialog::accept();
    }

private:
    QWidget* field() const { return m_line ? static_cast<QWidget*>(m_line) : m_lines; }

    void retranslateUi() override
    {
        Dialog::retranslateUi();
        m_label->setText(m_labelWord());
        field()->setAccessibleName(m_label->text());
        const auto hint = m_hintWord ? m_hintWord() : QString();
        m_line ? m_line->setPlaceholderText(hint) : m_lines->setPlaceholderText(hint);
        check();
    }

    void take()
    {
        check();
        if (m_typed) {
            m_typed(text());
        }
    }

    void check()
    {
        const bool blank = isBlank(text());
        const auto problem = m_problemOf ? m_problemOf(text()) : QString();
        // Nothing is wrong with a text that is not begun yet; it just will not do. The button can be reached even so,
        // or Tab would lead from an empty field to the one that gives up.
        m_problem->setText(blank ? QString() : problem);
        m_accept->setToolTip(
            !problem.isEmpty() || !blank || m_problemOf
                ? problem
                : QCoreApplication::translate("DialogPrompter", "First fill in: %1.").arg(m_labelWord()));
        m_accept->setAccessibleDescription(m_accept->toolTip());
    }

    std::function<QString(const QString&)> m_problemOf;
    std::function<void(const QString&)> m_typed;
    Wording m_labelWord;
    Wording m_hintWord;
    QLabel* m_label;
    QLabel* m_problem;
    QLineEdit* m_line = nullptr;
    PlainEdit* m_lines = nullptr;
    QPushButton* m_accept = nullptr;
};

QStringList filterTexts(const QList<FileFilter>& filters)
{
    QStringList texts;
    for (const auto& filter : filters) {
        texts << u"%1 (%2)"_s.arg(filter.name(), filter.patterns.join(u' '));
    }
    return texts;
}

void bringBack(QWidget& asking)
{
    if (asking.isVisible() && &asking == QApplication::activeModalWidget()) {
        asking.raise();
        asking.activateWindow(); // with the keyboard where it was in it
    }
}

std::optional<QString> firstFile(const QFileDialog& dialog, int outcome)
{
    const auto files = dialog.selectedFiles();
    return outcome == QDialog::Accepted && !files.isEmpty() ? std::optional(files.first()) : std::nullopt;
}

} // namespace

/// Some window managers let a window that waits become the active one: its keys would go nowhere.
DialogPrompter::DialogPrompter(QWidget& window) : m_window(window)
{
    QObject::connect(qApp, &QGuiApplication::focusWindowChanged, &window, [](const QWindow* active) {
        auto* asking = QApplication::activeModalWidget();
        const auto* front = asking ? asking->windowHandle() : nullptr;
        while (active && active != front) {
            active = active->transientParent(); // a list of the question's own
            if (!active && front) {
                QMetaObject::invokeMethod(
                    asking, [asking] { bringBack(*asking); }, Qt::QueuedConnection);
            }
        }
    });
}

void DialogPrompter::ask(const Question& question, QObject* context, std::function<void(bool)> then)
{
    auto* dialog = new QuestionDialog(question.title, question.text, &m_window);
    const bool danger = question.weight == Question::Weight::Danger;
    dialog->addButtons(question.yes, question.no ? question.no : cancelWord,
                       danger ? Dialog::Role::Danger : Dialog::Role::Accept);
    QObject::connect(dialog, &QDialog::finished, context,
                     [then = std::move(then)](int outcome) { then(outcome == QDialog::Accepted); });
    dialog->open();
}

void DialogPrompter::choose(const Choice& choice, QObject* context, std::function<void(std::optional<int>)> then)
{
    auto* dialog = new ChoiceDialog(choice, &m_window);
    QObject::connect(dialog, &QDialog::finished, context, [dialog, then = std::move(then)](int outcome) {
        then(outcome == QDialog::Accepted ? std::optional(dialog->chosen()) : std::nullopt);
    });
    dialog->open();
}

void DialogPrompter::askText(const TextQuestion& question, QObject* context,
                             std::function<void(std::optional<QString>)> then)
{
    auto* dialog = new TextDialog(question, &m_window);
    QObject::connect(dialog, &QDialog::finished, context, [dialog, then = std::move(then)](int outcome) {
        then(outcome == QDialog::Accepted ? std::optional(dialog->text()) : std::nullopt);
    });
    dialog->open();
}

void DialogPrompter::askName(const NameQuestion& question, QObject* context,
                             std::function<void(std::optional<NameAnswer>)> then)
{
    auto* dialog = new NameDialog(question, &m_window);
    QObject::connect(dialog, &QDialog::finished, context, [dialog, then = std::move(then)](int outcome) {
        then(outcome == QDialog::Accepted ? std::optional(dialog->answer()) : std::nullopt);
    });
    dialog->open();
}

void DialogPrompter::confirmChecklist(const Checklist& list, QObject* context,
                                      std::function<void(ChecklistAnswer)> then)
{
    auto* dialog = new ChecklistDialog(list, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, context, [dialog, then = std::move(then)] { then(dialog->answer()); });
    dialog->open();
}

QFileDialog* DialogPrompter::fileDialog(const FileQuestion& question) const
{
    auto* dialog = new QFileDialog(&m_window, question.title());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!question.filters.isEmpty()) {
        dialog->setNameFilters(filterTexts(question.filters));
    }
    const QFileInfo preset(question.preset);
    if (preset.isDir()) {
        dialog->setDirectory(question.preset);
    } else if (!question.preset.isEmpty()) {
        dialog->setDirectory(preset.path());
    }
    return dialog;
}

void DialogPrompter::chooseFiles(const FileQuestion& question, QObject* context, std::function<void(QStringList)> then)
{
    auto* dialog = fileDialog(question);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QDialog::finished, context, [dialog, then = std::move(then)](int outcome) {
        then(outcome == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
    dialog->open();
}

void DialogPrompter::chooseFolder(const FileQuestion& question, QObject* context,
                                  std::function<void(std::optional<QString>)> then)
{
    auto* dialog = fileDialog(question);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QDialog::finished, context,
                     [dialog, then = std::move(then)](int outcome) { then(firstFile(*dialog, outcome)); });
    dialog->open();
}

void DialogPrompter::saveFile(const FileQuestion& question, QObject* context,
                              std::function<void(std::optional<QString>)> then)
{
    auto* dialog = fileDialog(question);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    // Where something is opened a folder that is not there yet is no file to choose.
    if (const QFileInfo preset(question.preset); !preset.isDir() && !question.preset.isEmpty()) {
        dialog->selectFile(preset.fileName());
    }
    if (const auto suffix = QFileInfo(question.preset).suffix(); !suffix.isEmpty()) {
        dialog->setDefaultSuffix(suffix);
    }
    QObject::connect(dialog, &QDialog::finished, context,
                     [dialog, then = std::move(then)](int outcome) { then(firstFile(*dialog, outcome)); });
    dialog->open();
}

} // namespace pingshen::ui
