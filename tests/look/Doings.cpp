// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/Doings.h"

#include "tests/look/Golden.h"
#include "tests/look/Seen.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingAids.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/selection/PageSelection.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMenu>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype enough = 30; ///< lines of one step, of each sign
constexpr qint64 quiet = 500;    ///< milliseconds without a change, while the record is written
/// What comes later than the step, from the disk or a worker, is waited for.
constexpr std::chrono::seconds patience{20};

const auto heading = u"# "_s;

/// What one step came to, by the steps' order.
QList<QStringList> chunksOf(const QStringList& lines)
{
    QList<QStringList> chunks;
    for (const auto& line : lines) {
        if (line.startsWith(heading)) {
            chunks.append(QStringList());
        }
        if (!chunks.isEmpty()) {
            chunks.last().append(line);
        }
    }
    return chunks;
}

/// Lines of one list that the other has not, each as often as it is one more there.
QStringList without(const QStringList& lines, QStringList others)
{
    QStringList left;
    for (const auto& line : lines) {
        if (!others.removeOne(line)) {
            left.append(line);
        }
    }
    return left;
}

QString nameIn(const QString& line)
{
    return line.trimmed().section(u' ', 0, 0);
}

/// What is gone, by name, without what lay in it. What only became something else is told as it is now.
QStringList goneOf(const QStringList& before, const QStringList& now, const QStringList& come)
{
    QStringList named;
    for (const auto& line : come) {
        named << nameIn(line);
    }
    auto left = now;
    QStringList gone;
    qsizetype within = -1; // the depth of what is gone as a whole
    for (const auto& line : before) {
        const auto depth = line.size() - line.trimmed().size();
        const bool isLeft = left.removeOne(line) || named.removeOne(nameIn(line));
        within = within >= 0 && depth > within ? within : isLeft ? -1 : depth;
        if (!isLeft && within == depth) {
            gone << line.section(u" “"_s, 0, 0);
        }
    }
    return gone;
}

QString valueOf(const QJsonValue& value)
{
    return value.isNull() || value.isUndefined() ? u"—"_s : told(value.toVariant().toString());
}

QString tellChange(const Change& change)
{
    auto told = nameOf(change.kind) + (change.subject.isEmpty() ? QString() : u' ' + test::told(change.subject));
    for (const auto& field : change.fields) {
        told += u", %1: %2 → %3"_s.arg(field.field, valueOf(field.from), valueOf(field.to));
    }
    return told + (change.note.isEmpty() ? QString() : u" “"_s + test::told(change.note) + u'”');
}

/// Windows beside the main one that are on screen, the first opened first.
QWidgetList othersOnScreen(const QWidget& window)
{
    QWidgetList others;
    for (auto* widget : window.findChildren<QWidget*>()) {
        if (widget->isWindow() && widget->isVisible() && widget->objectName() != "focusRing"_L1) {
            others.append(widget);
        }
    }
    return others;
}

/// What comes or goes by itself after a while is no answer to the step before it.
bool comesByItself(const QString& line)
{
    static const QStringList parts{u"#keywords"_s, u"#keywordGaps"_s, u"#copySelection"_s, u" keyword”"_s,
                                   u"“Keywords by "_s};
    return std::ranges::any_of(parts, [&line](const QString& part) { return line.contains(part); });
}

} // namespace

/// What a question comes with.
QStringList Doings::offers() const
{
    const auto& prompter = m_station->prompter;
    QStringList offers;
    const auto add = [&offers](const QString& what, const QString& offer) {
        if (!offer.isEmpty()) {
            offers << u"  %1: "_s.arg(what) + told(offer);
        }
    };
    add(u"options"_s, prompter.options.join(u" | "_s));
    add(u"known"_s, prompter.known.join(u" | "_s));
    add(u"preset"_s, prompter.presetText);
    add(u"file"_s, prompter.presetPath);
    if (prompter.checklist) {
        for (const auto& group : prompter.checklist->groups) {
            for (const auto& line : group.lines) {
                add(u"line"_s, line.name() + u" – "_s + (line.what ? line.what() : QString()));
            }
        }
    }
    return offers;
}

Doings::State Doings::state()
{
    auto& window = m_station->window();
    State now;
    now.words = seen(window, Telling::Words);
    for (auto* other : othersOnScreen(window)) {
        now.words += seen(*other, Telling::Words);
        if (const auto* menu = qobject_cast<const QMenu*>(other)) {
            now.words += entriesOf(menu->actions());
        }
    }
    now.words.removeIf(comesByItself);
    for (const auto& row : ui::actionTable()) {
        const auto* action = m_station->actions().action(row.id);
        const auto ticked = action->isChecked() ? u" (ticked)"_s : QString();
        now.words << u"action "_s + row.id + ticked + (action->isEnabled() ? QString() : u" (disabled)"_s);
    }
    auto* reader = window.findChild<ui::ReaderPanel*>();
    for (auto* pane : reader->panes()) {
        const auto place = pane->view().place();
        now.facts << u"read: page %1 from %2 on, zoom %3 %4, turned %5"_s.arg(place.anchor.page + 1)
                         .arg(std::max(0.0, place.anchor.at.y()), 0, 'f', 1)
                         .arg(int(place.zoom.mode))
                         .arg(qRound(place.zoom.percent))
                         .arg(place.rotation);
        now.facts << u"selected: "_s + told(pane->aids().selection().quote());
    }
    now.facts << u"clipboard: "_s + told(QGuiApplication::clipboard()->text());
    now.facts << u"title: "_s + told(window.windowTitle());
    now.facts << (window.isFullScreen() ? u"fills the screen"_s : window.isVisible() ? u"on screen"_s : u"gone"_s);
    for (qsizetype i = m_asked; i < m_station->prompter.asked.size(); ++i) {
        now.news << u"asks: "_s + told(m_station->prompter.asked[i]);
        now.news += offers();
    }
    for (const auto& text : window.messages().texts()) {
        now.news << u"says: "_s + told(text);
    }
    now.news += m_written;
    return now;
}

QStringList Doings::resultOf(const State& before)
{
    const auto now = state();
    QStringList lines = now.news + without(now.facts, before.facts);
    const auto list = [&lines](QChar sign, QStringList changed) {
        const auto more = changed.size() - enough;
        for (const auto& line : changed.mid(0, enough)) {
            lines << sign + u' ' + line.trimmed();
        }
        if (more > 0) {
            lines << u"%1 … and %2 more"_s.arg(sign).arg(more);
        }
    };
    const auto come = without(now.words, before.words);
    list(u'-', goneOf(before.words, now.words, come));
    list(u'+', come);
    return lines;
}

void Doings::click(const QString& name)
{
    for (auto* widget : m_station->window().findChildren<QWidget*>(name)) {
        if (widget->isVisible()) {
            QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
            return;
        }
    }
    ADD_FAILURE() << "not on screen: " << qPrintable(name);
}

void Doings::clickRow(const QString& view, int row)
{
    auto* list = m_station->shown<QAbstractItemView>(view);
    ASSERT_NE(nullptr, list) << qPrintable(view);
    const auto index = list->model()->index(row, 0);
    ASSERT_TRUE(index.isValid()) << qPrintable(view) << row;
    list->scrollTo(index);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
}

/// What is written on it, else what it says when one asks it.
QString Doings::labelOf(const QAbstractButton& button)
{
    return !button.text().isEmpty() ? button.text() : button.accessibleName();
}

/// Those on screen that can be pressed and open no menu, in reading order of their windows.
QList<QAbstractButton*> Doings::buttonsIn(const QWidget& window)
{
    auto buttons = window.findChildren<QAbstractButton*>();
    buttons.removeIf([&window](const QAbstractButton* button) {
        const auto* tool = qobject_cast<const QToolButton*>(button);
        return button->window() != &window || !button->isVisible() || !button->isEnabled() || labelOf(*button).isEmpty()
               || (tool && tool->menu());
    });
    return buttons;
}

void Doings::pressButton(const QString& label)
{
    for (const auto* window : {QApplication::activeWindow(), static_cast<QWidget*>(&m_station->window())}) {
        for (auto* button : window ? buttonsIn(*window) : QList<QAbstractButton*>()) {
            if (labelOf(*button) == label) {
                // Where the box of a check box is: beside its words nothing is clicked.
                QTest::mouseClick(button, Qt::LeftButton, {}, {std::min(8, button->width() / 2), button->height() / 2});
                return;
            }
        }
    }
}

/// As a person does with Escape, one after the other.
void Doings::closeOthers()
{
    auto others = othersOnScreen(m_station->window());
    while (!others.isEmpty()) {
        others.takeLast()->close();
    }
    m_station->window().activateWindow();
}

/// As the reader tells it.
void Doings::mark(int page)
{
    const auto* document = m_station->file().document(m_station->session().selection.document());
    ASSERT_NE(nullptr, document);
    m_station->session().passages.mark(
        {document->id, document->digest, {page, {{7200, 14400, 21000, 1800}}, u"Doctor of Philosophy"_s}});
}

void Doings::answer(const QString& answer)
{
    bool isNumber = false;
    const int option = answer.toInt(&isNumber);
    m_station->prompter.answer(answer == "yes"_L1        ? QVariant(true)
                               : answer == "nothing"_L1  ? QVariant()
                               : isNumber                ? QVariant(option)
                               : answer.startsWith(u'@') ? QVariant(m_folder.filePath(answer.mid(1)))
                                                         : QVariant(answer));
}

void Doings::act(const QString& step)
{
    const auto verb = step.section(u' ', 0, 0);
    const auto object = step.section(u' ', 1);
    if (verb == "do"_L1) {
        auto* action = m_station->actions().action(object);
        ASSERT_NE(nullptr, action) << qPrintable(object);
        action->trigger();
    } else if (verb == "key"_L1) {
        m_station->press(object);
    } else if (verb == "type"_L1) {
        m_station->type(object);
    } else if (verb == "click"_L1) {
        click(object);
    } else if (verb == "row"_L1) {
        clickRow(object.section(u' ', 0, 0), object.section(u' ', 1).toInt());
    } else if (verb == "press"_L1) {
        pressButton(object);
    } else if (verb == "close"_L1) {
        closeOthers();
    } else if (verb == "home"_L1) {
        closeOthers();
        m_station->actions().action(u"layout.reset")->trigger();
        m_station->actions().action(u"show."_s + object)->trigger();
    } else if (verb == "mark"_L1) {
        mark(object.toInt());
    } else if (verb == "window"_L1) {
        m_station->window().resize(object.section(u'x', 0, 0).toInt(), object.section(u'x', 1).toInt());
    } else {
        FAIL() << "no step: " << qPrintable(step);
    }
}

/// While the record is written: what stands there when nothing has changed for a while.
QStringList Doings::waitToSettle(const State& before)
{
    const auto& tasks = m_station->session().tasks;
    auto last = resultOf(before);
    QElapsedTimer since;
    since.start();
    waitUntil([&] {
        auto now = resultOf(before);
        if (now != last || !tasks.running().isEmpty()) {
            last = std::move(now);
            since.restart();
        }
        return since.elapsed() > quiet;
    });
    return last;
}

/// Messages go by themselves after a while: each belongs to the step that it was said at.
void Doings::endStep()
{
    m_station->window().messages().clear();
    m_asked = m_station->prompter.asked.size();
    m_written.clear();
    auto& prompter = m_station->prompter;
    prompter.options = prompter.known = {};
    prompter.presetText = prompter.presetPath = QString();
    prompter.checklist.reset();
    QCoreApplication::processEvents();
}

void Doings::listen()
{
    const auto note = [this](const QString& how) {
        return [this, how](const Change& change) { m_written << how + tellChange(change); };
    };
    auto& desk = m_station->desk();
    auto* window = &m_station->window();
    QObject::connect(&desk, &ui::ReviewDesk::changed, window, note(u"writes: "_s));
    QObject::connect(&desk, &ui::ReviewDesk::undone, window, note(u"undoes: "_s));
    QObject::connect(&desk, &ui::ReviewDesk::redone, window, note(u"redoes: "_s));
    window->findChild<ui::MessageBar*>()->setProperty(untold, true); // told as what is said
}

void Doings::follow(const QString& name, const QStringList& steps)
{
    m_station->desk().settleTyping(); // else it does so by itself after a while, whatever the step
    listen();
    settle(m_station->window());
    const auto chunks = chunksOf(written(name));
    QStringList record;
    qsizetype number = 0;
    endStep();
    auto before = state();
    for (const auto& step : steps) {
        if (step.startsWith("answer "_L1)) {
            answer(step.section(u' ', 1));
            continue;
        }
        ASSERT_NO_FATAL_FAILURE(act(step)) << qPrintable(name);
        settle(m_station->window());
        const auto expected = chunks.value(number++);
        QStringList result;
        const auto isAsWritten = [&] {
            result = QStringList(heading + step) + resultOf(before);
            return result == expected;
        };
        if (isRenewing()) {
            result = QStringList(heading + step) + waitToSettle(before);
        } else if (!waitUntil(isAsWritten, patience)) {
            FAIL() << "at “" << qPrintable(step) << "” other than in tests/look/data/" << qPrintable(name)
                   << ".txt: " << qPrintable(difference(expected, result)) << renewal;
        }
        record += result;
        endStep();
        before = state();
    }
    if (isRenewing()) {
        write(name, record);
    } else {
        EXPECT_EQ(chunks.size(), number) << "steps of " << qPrintable(name);
    }
}

} // namespace pingshen::test
