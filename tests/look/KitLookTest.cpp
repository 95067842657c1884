// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/look/Dressed.h"
#include "tests/look/Golden.h"
#include "tests/look/Seen.h"
#include "tests/support/Wait.h"
#include "ui/kit/Card.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/GateBar.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Pill.h"
#include "ui/kit/ProgressLine.h"
#include "ui/kit/SearchField.h"
#include "ui/kit/SegmentedControl.h"
#include "ui/kit/ToolButton.h"
#include "ui/notice/DialogPrompter.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/NameDialog.h"
#include "ui/notice/TaskStrip.h"
#include "ui/text/LanguageSwitch.h"
#include "ui/theme/Metrics.h"

#include <QAbstractAnimation>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMetaEnum>
#include <QPushButton>
#include <QRadioButton>

#include <gtest/gtest.h>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

constexpr std::initializer_list<Tone> tones{Tone::Neutral, Tone::Info, Tone::Ok, Tone::Warning, Tone::Error};

Wording says(const QString& text)
{
    return [text] { return text; };
}

/// What everything is made of, in each state that it can be in; some of these no page of the window has today.
class KitLook : Dressed, public ::testing::Test
{
protected:
    KitLook()
    {
        m_theme.apply(Appearance::Light);
        m_window.resize(900, 600);
        m_column->setAlignment(Qt::AlignTop);
    }

    /// Belongs to the window; below what was added before.
    template<class Part>
    Part* add(Part* part)
    {
        m_column->addWidget(part);
        return part;
    }

    /// In a row with those that follow.
    void beginRow()
    {
        m_row = new QHBoxLayout;
        m_row->setAlignment(Qt::AlignLeft);
        m_column->addLayout(m_row);
    }

    /// As it lies there, under the pointer, pressed, and where nothing can be done with it.
    template<class Button, class Make>
    void addInEveryState(const Make& make)
    {
        for (const auto* state : {"at rest", "hovered", "pressed", "disabled"}) {
            Button* button = make();
            button->setObjectName(QString::fromLatin1(state));
            button->setAttribute(Qt::WA_UnderMouse, button->objectName() == "hovered"_L1);
            button->setDown(button->objectName() == "pressed"_L1);
            button->setEnabled(button->objectName() != "disabled"_L1);
            m_row->addWidget(button);
        }
    }

    static void settle(const QWidget& part)
    {
        ASSERT_TRUE(waitUntil([&part] {
            return std::ranges::none_of(part.findChildren<QAbstractAnimation*>(),
                                        [](const auto* one) { return one->state() == QAbstractAnimation::Running; });
        }));
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::processEvents();
        }
    }

    /// The button that empties a field comes and goes slowly.
    static void settleClearButton(const QLineEdit& line)
    {
        const double wanted = line.text().isEmpty() ? 0 : 1;
        const auto isThere = [wanted](const QObject* part) {
            const auto opacity = part->property("opacity");
            return !opacity.isValid() || qFuzzyCompare(opacity.toDouble() + 1, wanted + 1);
        };
        ASSERT_TRUE(waitUntil([&] { return std::ranges::all_of(line.children(), isThere); }));
    }

    void compareIn(const QString& name, Appearance appearance)
    {
        m_theme.apply(appearance);
        m_window.show();
        settle(m_window);
        expectAsWritten(name, seen(m_window, Telling::Look));
    }

    void compare(const QString& name)
    {
        compareIn(name, Appearance::Light);
        compareIn(name + u"-dark"_s, Appearance::Dark);
        m_theme.apply(Appearance::Light);
    }

    LanguageSwitch m_language{Language::English};
    Theme m_theme;
    QWidget m_window;
    QVBoxLayout* m_column = new QVBoxLayout(&m_window);
    QHBoxLayout* m_row = nullptr;
};

QString hex(const QColor& colour)
{
    return colour.name(colour.alpha() < 255 ? QColor::HexArgb : QColor::HexRgb);
}

QStringList told(const Palette& look)
{
    QStringList lines;
    const QList<std::pair<const char*, QColor>> colours{{"background", look.background},
                                                        {"surface", look.surface},
                                                        {"border", look.border},
                                                        {"strongBorder", look.strongBorder},
                                                        {"text", look.text},
                                                        {"secondText", look.secondText},
                                                        {"faint", look.faint},
                                                        {"accent", look.accent},
                                                        {"accentSoft", look.accentSoft},
                                                        {"ok", look.ok},
                                                        {"okSoft", look.okSoft},
                                                        {"warning", look.warning},
                                                        {"warningSoft", look.warningSoft},
                                                        {"error", look.error},
                                                        {"errorSoft", look.errorSoft},
                                                        {"canvas", look.canvas},
                                                        {"page", look.page},
                                                        {"hit", look.hit},
                                                        {"currentHit", look.currentHit},
                                                        {"selection", look.selection},
                                                        {"hitEdge", look.hitEdge},
                                                        {"keyword", look.keyword},
                                                        {"onAccent", look.onAccent()},
                                                        {"hover", look.hover()},
                                                        {"pressed", look.pressed()}};
    for (const auto& [name, colour] : colours) {
        lines.append(QString::fromLatin1(name) + u' ' + hex(colour));
    }
    for (const auto tone : tones) {
        lines.append(u"tone %1: %2 on %3"_s.arg(static_cast<int>(tone)).arg(hex(look.ink(tone)), hex(look.soft(tone))));
    }
    const auto widgets = look.widgetPalette();
    const auto roles = QMetaEnum::fromType<QPalette::ColorRole>();
    for (int role = 0; role < QPalette::NColorRoles; ++role) {
        const auto of = [&](QPalette::ColorGroup group) {
            return hex(widgets.color(group, static_cast<QPalette::ColorRole>(role)));
        };
        lines.append(QString::fromLatin1(roles.valueToKey(role)) + u": "_s + of(QPalette::Active) + u", inactive "_s
                     + of(QPalette::Inactive) + u", disabled "_s + of(QPalette::Disabled));
    }
    return lines;
}

} // namespace

TEST_F(KitLook, hasItsColours)
{
    expectAsWritten(u"palette"_s, told(Palette::light()));
    expectAsWritten(u"palette-dark"_s, told(Palette::dark()));
}

TEST_F(KitLook, ofButtonsInEveryState)
{
    for (const auto& role : {u""_s, u"primary"_s, u"danger"_s, u"link"_s}) {
        beginRow();
        addInEveryState<QPushButton>([this, role] {
            auto* button = new QPushButton(u"Do it"_s, &m_window);
            button->setProperty("role", role);
            return button;
        });
    }
    beginRow();
    addInEveryState<ToolButton>([this] {
        auto* button = new ToolButton(u"rotate"_s, &m_window);
        button->setWord(u"Rotate"_s);
        return button;
    });
    beginRow();
    addInEveryState<ToolButton>([this] {
        auto* button = new ToolButton(QString(), &m_window);
        button->setWord(u"Fit width"_s);
        button->setDropDown(new QMenu(button));
        return button;
    });
    beginRow();
    addInEveryState<QCheckBox>([this] {
        auto* box = new QCheckBox(u"Chosen"_s, &m_window);
        box->setChecked(true);
        return box;
    });
    addInEveryState<QCheckBox>([this] { return new QCheckBox(u"Not"_s, &m_window); });
    beginRow();
    addInEveryState<QRadioButton>([this] { return new QRadioButton(u"Not"_s, &m_window); });
    compare(u"kit-buttons"_s);
}

TEST_F(KitLook, ofTagsInEveryTone)
{
    for (const auto shape : {Pill::Shape::Tag, Pill::Shape::Chip}) {
        beginRow();
        for (const auto tone : tones) {
            auto* pill = new Pill(&m_window, shape);
            pill->say(u"Submitted 82.50"_s, tone, tone == Tone::Info ? u"pin"_s : QString());
            m_row->addWidget(pill);
        }
    }
    beginRow();
    for (const auto& keys : {u"?"_s, u"Ctrl+Shift+1"_s, u"Ctrl++"_s}) {
        m_row->addWidget(new KeyCap(keys, &m_window));
    }
    compare(u"kit-tags"_s);
}

TEST_F(KitLook, ofHowMuchIsDone)
{
    for (const auto tone : tones) {
        for (const int done : {0, 1, 2}) {
            auto* line = add(new ProgressLine(&m_window));
            line->showProgress(done, 2);
            line->setTone(tone);
        }
    }
    compare(u"kit-progress"_s);
}

TEST_F(KitLook, ofEveryStandingOfATotal)
{
    const auto points = [](int total) { return WeightedPoints::ofTenThousandths(total); };
    for (const bool isBrief : {false, true}) {
        for (const auto& standing : {Standing{Verdict::Incomplete, points(649'000), points(700'000), 3, 0},
                                     Standing{Verdict::Reached, points(757'000), points(700'000), 0, 0},
                                     Standing{Verdict::NotReached, points(699'999), points(700'000), 0, 0},
                                     Standing{Verdict::Reached, points(812'000), points(700'000), 0, 2}}) {
            auto* gate = add(new GateBar(&m_window));
            gate->setBrief(isBrief);
            gate->showStanding(standing);
        }
    }
    compare(u"kit-gates"_s);
}

TEST_F(KitLook, ofFieldsAndChoices)
{
    auto* segments = add(new SegmentedControl(&m_window));
    for (const auto& word : {u"Materials"_s, u"Score"_s, u"Site visit"_s}) {
        segments->addSegment(word);
    }
    segments->choose(1);
    segments->setSegmentEnabled(2, false);
    auto* hint = add(new SearchField(&m_window));
    hint->setHint(u"Search all material…"_s);
    hint->setKeyHint(u"Ctrl+K"_s);
    auto* searched = add(new SearchField(&m_window));
    searched->setText(u"passport"_s);
    m_window.show();
    settleClearButton(*searched);
    for (const bool isRight : {true, false}) {
        auto* line = add(new QLineEdit(u"12x"_s, &m_window));
        line->setProperty("invalid", !isRight);
        auto* off = add(new QLineEdit(u"off"_s, &m_window));
        off->setEnabled(isRight);
        off->setReadOnly(true);
        auto* box = add(new QComboBox(&m_window));
        box->addItems({u"Fit width"_s, u"100 %"_s});
        box->setEnabled(isRight);
    }
    for (const bool isCurrent : {true, false}) {
        auto* card = add(new Card(&m_window));
        card->setTitle(u"Educational background"_s, u"maximum 10"_s);
        card->body()->addWidget(new QLabel(u"As published"_s));
        card->setCurrent(isCurrent);
    }
    compare(u"kit-fields"_s);
}

TEST_F(KitLook, ofAPlaceThatHoldsNothing)
{
    auto* empty = add(new EmptyState(u"package"_s, &m_window));
    empty->setTexts(u"No applications yet"_s, u"Open an application package, or drop one here."_s);
    empty->addButton()->setText(u"Open a package…"_s);
    empty->addButton()->setText(u"Try the sample"_s);
    auto* progress = empty->addProgress();
    progress->show();
    progress->showProgress(1, 2);
    compare(u"kit-empty"_s);
}

/// Each where it stands in a column of its own, and floating, where its action has a line of its own when it is narrow.
TEST_F(KitLook, ofMessagesInEveryTone)
{
    for (const auto tone : tones) {
        auto* bar = add(new MessageBar(&m_window));
        bar->show({.tone = tone,
                   .text = says(u"13 documents are scans without text."_s),
                   .action = tone == Tone::Neutral ? Wording() : says(u"Show them"_s)});
    }
    auto* many = add(new MessageBar(&m_window));
    for (int i = 1; i <= 4; ++i) {
        many->show({.tone = Tone::Warning, .text = says(u"Message %1"_s.arg(i))});
    }
    compare(u"kit-messages"_s);
}

TEST_F(KitLook, ofMessagesThatFloat)
{
    auto* area = add(new QWidget(&m_window));
    area->setMinimumSize(600, 400);
    m_window.show();
    auto* bar = new MessageBar(&m_window);
    bar->floatOver(*area);
    bar->show({.tone = Tone::Warning, .text = says(u"Not taken in"_s), .action = says(u"Show"_s)});
    bar->show({.tone = Tone::Error, .text = says(u"The disk is full"_s), .action = says(u"Free it"_s)});
    compareIn(u"kit-floating"_s, Appearance::Light);
    m_window.resize(400, 500);
    area->setMinimumSize(100, 100);
    compareIn(u"kit-floating-narrow"_s, Appearance::Light);
}

TEST_F(KitLook, ofWhatRuns)
{
    auto* strip = add(new TaskStrip(&m_window));
    const auto first = strip->begin(says(u"Importing package.zip"_s), [] {});
    strip->progress(first, 3, 4);
    strip->progress(strip->begin(says(u"Saving"_s)), 1, 4);
    strip->begin(says(u"Waits"_s), [] {});
    compareIn(u"kit-tasks"_s, Appearance::Light);
    strip->end(first);
    compareIn(u"kit-tasks-later"_s, Appearance::Light);
}

namespace {

NameQuestion whoIsIt()
{
    static const QStringList names{u"Wang Jianguo"_s, u"Chen Xiao"_s, u"Chen Bo"_s};
    NameQuestion question;
    question.title = says(u"Who?"_s);
    question.text = says(u"Your name."_s);
    question.accept = says(u"Switch"_s);
    question.label = says(u"Name"_s);
    question.unsure = says(u"Somebody is called nearly so."_s);
    for (const auto& name : names) {
        question.known.append(says(name));
    }
    question.preset = 0;
    question.matches = [](const QString& typed) {
        NameQuestion::Matches found;
        for (int place = 0; place < names.size(); ++place) {
            if (names[place].contains(typed, Qt::CaseInsensitive)) {
                found.known.append(place);
            }
        }
        found.certain = static_cast<int>(found.known.size());
        found.known = typed == u"Shen"_s ? QList{1, 2} : found.known;
        return found;
    };
    question.fresh = NameQuestion::Fresh{
        [](const QString& typed) { return QString(u"New person: "_s + typed); },
        says(u"With empty sheets."_s),
        says(u"Add and switch"_s),
        {says(u"Latin name"_s), says(u"Chinese name"_s)},
        [](const QString& typed) {
            return QStringList{typed.section(u'/', 0, 0), typed.section(u'/', 1)};
        },
        [](const QStringList& parts) { return parts.first().isEmpty() ? u"No name."_s : QString(); }};
    return question;
}

} // namespace

TEST_F(KitLook, ofAskingForAName)
{
    m_window.show();
    auto* dialog = new NameDialog(whoIsIt(), &m_window);
    dialog->show();
    const auto compareTyped = [&](const QString& name, const QString& typed) {
        auto* line = dialog->findChild<QLineEdit*>(u"name"_s);
        line->setText(typed);
        settleClearButton(*line);
        settle(*dialog);
        expectAsWritten(name, seen(*dialog, Telling::Look));
    };
    compareTyped(u"name-all"_s, {});
    compareTyped(u"name-some"_s, u"chen"_s);
    compareTyped(u"name-unsure"_s, u"Shen"_s);
    compareTyped(u"name-new"_s, u"Li/李"_s);
    compareTyped(u"name-wrong"_s, u"/李"_s);
    delete dialog;
}

} // namespace pingshen::test
