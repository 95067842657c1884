// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layout/Inspection.h"
#include "tests/shell/EveryDialog.h"
#include "tests/shell/WindowFixture.h"
#include "tests/support/TestPdf.h"

#include "ui/notice/DialogPrompter.h"

#include <QAbstractAnimation>
#include <QAction>
#include <QDialog>

namespace pingshen::test {

using namespace Qt::StringLiterals;

struct Case
{
    Language language;
    QSize size;
};

void PrintTo(const Case& example, std::ostream* out)
{
    *out << (example.language == Language::Chinese ? "zh" : "en") << example.size.width();
}

/// The window with an application of long names on the desk.
class Layout : public WindowTest, public ::testing::WithParamInterface<Case>
{
protected:
    Layout()
    {
        auto& window = m_station->window();
        window.resize(GetParam().size);
        m_station->language().change(GetParam().language);
        settle();
    }

    void openLongNames()
    {
        const auto package = m_folder.filePath(u"long"_s);
        QDir().mkpath(package);
        saveBytes(
            package + u"/application.json"_s,
            R"({"caseNumber": "GT-2026-000137", "applicant": {"latinName": "Maximiliana Alexandrovna Petrova-Vasilyevskaya",
                      "chineseName": "马克西米利亚娜", "employer": "北京云帆人工智能与先进制造技术研究院有限公司"}})");
        for (const auto& name :
             {u"护照"_s, u"GT-2026-000137 Maximiliana Petrova 学历学位证书及认证报告"_s,
              u"GT-2026-000137 Maximiliana Petrova 劳动合同（聘用合同）扫描件"_s,
              u"GT-2026-000137_Maximiliana_Alexandrovna_Petrova-Vasilyevskaya_劳动合同_正式聘用_最终版"_s}) {
            TestPdf().add({.lines = {"Page"}}).save(package + u'/' + name + u".pdf"_s);
        }
        m_station->window().importPaths({package});
        ASSERT_TRUE(m_station->waitForCase(u"GT-2026-000137"_s));
        settle();
    }

    static void settle()
    {
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::processEvents();
        }
    }

    /// All that is wrong on screen now.
    static void inspect(QWidget& window, const QString& what)
    {
        settle();
        // Nothing moves any more.
        EXPECT_TRUE(waitUntil([&window] {
            return std::ranges::none_of(window.findChildren<QAbstractAnimation*>(), [](const auto* movement) {
                return movement->state() == QAbstractAnimation::Running;
            });
        })) << qPrintable(what);
        settle();
        window.grab();
        const auto none = QStringList();
        EXPECT_EQ(none, overlaps(window)) << qPrintable(what);
        EXPECT_EQ(none, clippings(window)) << qPrintable(what);
        EXPECT_EQ(none, misaligned(window)) << qPrintable(what);
        EXPECT_EQ(none, inkless(window)) << qPrintable(what);
        EXPECT_EQ(none, wordlessMenus(window)) << qPrintable(what);
        EXPECT_EQ(none, unstyled(window)) << qPrintable(what);
        EXPECT_EQ(none, tabOutOfOrder(window)) << qPrintable(what);
    }

    void inspectPage(const QString& action)
    {
        m_station->actions().action(action)->trigger();
        inspect(m_station->window(), action);
    }

    QDialog* dialog() const
    {
        for (auto* dialog : m_station->window().findChildren<QDialog*>()) {
            if (dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    }

    void inspectDialog(const QString& what)
    {
        ASSERT_TRUE(waitUntil([this] { return dialog() != nullptr; })) << qPrintable(what);
        dialog()->activateWindow();
        inspect(*dialog(), what);
        EXPECT_LE(dialog()->width(), std::max(1024, m_station->window().width() - 64)) << qPrintable(what);
        EXPECT_LE(dialog()->height(), std::max(700, m_station->window().height() - 64)) << qPrintable(what);
        delete dialog();
    }
};

TEST_P(Layout, isWholeWithNothingOnTheDesk)
{
    inspect(m_station->window(), u"start"_s);
}

TEST_P(Layout, isWholeOnEveryPage)
{
    openLongNames();
    inspectPage(u"show.materials"_s);
    inspectPage(u"show.visit"_s);
    for (const auto* primary : m_station->file().rubric.primaries()) {
        m_station->session().selection.chooseIndicator(primary->id);
        inspectPage(u"show.score"_s);
    }
}

TEST_P(Layout, isWholeWhenEverythingIsScoredAndTheVisitIsOpen)
{
    openLongNames();
    scoreEverything(Marks::Full);
    inspectPage(u"show.score"_s);
    inspectPage(u"show.visit"_s);
    m_station->press(u"Ctrl+N"_s);
    m_station->type(u"The office is on floor 12."_s);
    m_station->press(u"Ctrl+Return"_s);
    inspectPage(u"show.visit"_s);
}

TEST_P(Layout, isWholeInEveryDialog)
{
    openLongNames();
    for (const auto& row : everyDialog()) {
        ASSERT_NE(nullptr, openDialog(*m_station, row)) << nameOf(row);
        inspectDialog(QString::fromStdString(nameOf(row)));
    }
}

TEST_P(Layout, isWholeInEveryQuestion)
{
    auto& window = m_station->window();
    ui::DialogPrompter prompter(window);
    const bool chinese = GetParam().language == Language::Chinese;
    const auto word = [chinese](const QString& zh, const QString& en) { return [=] { return chinese ? zh : en; }; };
    const auto title = word(u"要提交评分表吗？"_s, u"Submit the score sheet?"_s);
    const auto text =
        word(u"提交后评分表锁定，主管单位可注明理由退回。"_s,
             u"The sheet is then locked. The office can return it with a reason; every version is kept."_s);
    const auto yes = word(u"提交"_s, u"Submit the score sheet"_s);
    prompter.ask({title, text, yes}, &window, [](bool) {});
    inspectDialog(u"question"_s);
    prompter.choose({title, text, {yes, title}, yes}, &window, [](std::optional<int>) {});
    inspectDialog(u"choice"_s);
    const QStringList names{u"<b>Mallory</b><img src='x.png'> 护照.pdf"_s, QString(110, u'长') + u".pdf"_s,
                            QString(180, u'W') + u".pdf"_s};
    prompter.choose({title, text, {yes, title}, yes, 0, {names, names}}, &window, [](std::optional<int>) {});
    inspectDialog(u"encoding"_s);
    prompter.askText({title, text, yes, title, {}, ui::TextQuestion::Lines([](const QString&) {})}, &window,
                     [](std::optional<QString>) {});
    inspectDialog(u"text"_s);
}

INSTANTIATE_TEST_SUITE_P(AtEveryWidth, Layout,
                         ::testing::Values(Case{Language::English, {960, 500}}, Case{Language::Chinese, {960, 500}},
                                           Case{Language::English, {1280, 740}}, Case{Language::English, {1440, 860}},
                                           Case{Language::English, {1920, 1000}}, Case{Language::Chinese, {1280, 740}},
                                           Case{Language::Chinese, {1440, 860}}, Case{Language::Chinese, {1920, 1000}}),
                         [](const auto& example) { return ::testing::PrintToString(example.param); });

} // namespace pingshen::test
