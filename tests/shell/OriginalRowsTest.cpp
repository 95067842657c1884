// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"
#include "tests/support/TestPdf.h"
#include "ui/panels/visit/OriginalRow.h"

#include <QHelpEvent>
#include <QToolTip>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

/// Every kind of document and five more, of which several are of one kind and begin alike.
const QStringList nineteen{
    u"1 用人单位申请"_s,
    u"2 单位承诺书"_s,
    u"3 个人承诺书"_s,
    u"4 积分评估申请表"_s,
    u"5 聘雇合同"_s,
    u"6 护照"_s,
    u"7 营业执照"_s,
    u"8 完税证明"_s,
    u"9 工作许可证"_s,
    u"10a 学位证书"_s,
    u"10b 在华工作年限证明"_s,
    u"10c 工作经历证明"_s,
    u"10d 年薪证明"_s,
    u"GT-2026-000137 Maximiliana Petrova-Vasilyevskaya other material of the former employer in Munich, part 1"_s,
    u"GT-2026-000137 Maximiliana Petrova-Vasilyevskaya other material of the former employer in Munich, part 2"_s,
    u"GT-2026-000137 Maximiliana Petrova-Vasilyevskaya other material of the former employer in Munich, part 3"_s,
    u"letter"_s,
    u"photograph"_s,
    u"translation"_s};

/// The site visit of an application of nineteen documents, on the screen of a small laptop.
class OriginalRows : public WindowTest, public ::testing::WithParamInterface<Language>
{
protected:
    OriginalRows()
    {
        const auto folder = m_folder.filePath(u"nineteen"_s);
        QDir().mkpath(folder);
        saveBytes(folder + u"/application.json"_s,
                  R"({"caseNumber": "GT-0019", "applicant": {"latinName": "Maximiliana Petrova"}})");
        for (const auto& name : nineteen) {
            TestPdf({TestPage{.lines = {name.toUtf8().toHex()}}}).save(folder + u'/' + name + u".pdf"_s);
        }
        m_station->window().resize(1280, 760);
        m_station->language().change(GetParam());
        m_station->window().importPaths({folder});
        EXPECT_TRUE(m_station->waitForCase(u"GT-0019"_s));
        scoreEverything(Marks::Full);
        m_station->press(u"Ctrl+Shift+3"_s);
        EXPECT_TRUE(waitUntil([this] { return rows().size() == nineteen.size() && rows().last()->height() > 0; }));
        settle();
    }

    static void settle()
    {
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::processEvents();
        }
    }

    QList<ui::OriginalRow*> rows() const
    {
        auto all = m_station->window().findChildren<ui::OriginalRow*>();
        std::ranges::sort(all, {}, [](const QWidget* row) { return row->y(); });
        return all;
    }

    /// Where a remark can be typed.
    static bool isCurrent(const ui::OriginalRow* row) { return row->findChild<QWidget*>(u"remark"_s) != nullptr; }

    static QString withoutSpaces(QString text) { return text.remove(u' ').remove(u'\n'); }
};

} // namespace

TEST_P(OriginalRows, haveTheirNamesWholeInTwoLinesAndTellTheirDocumentsApart)
{
    QStringList names;
    for (auto* row : rows()) {
        if (isCurrent(row)) {
            continue;
        }
        const auto shown = row->shownName();
        const auto lines = shown.split(u'\n');
        EXPECT_LE(lines.size(), 2);
        EXPECT_EQ(row->sizeHint().height(), row->height()) << row->name().toStdString();
        EXPECT_GE(row->height(), lines.size() * row->fontMetrics().lineSpacing());
        names.append(shown);
        const int room = ui::OriginalRow::boxOf(0, row->width()).left();
        for (const auto& line : lines) {
            EXPECT_LE(row->fontMetrics().horizontalAdvance(line), room) << line.toStdString();
        }
        const bool isOfTheKind = !row->name().contains(u"GT-2026"_s);
        EXPECT_TRUE(!isOfTheKind || withoutSpaces(row->name()) == withoutSpaces(shown)) << shown.toStdString();
    }
    EXPECT_EQ(nineteen.size() - 1, names.size());
    EXPECT_EQ(0, names.removeDuplicates()) << names.join(u'|').toStdString();
}

TEST_P(OriginalRows, openWithTheFirstLineOfThePageWhole)
{
    const auto& why = m_station->the(u"visitWhy"_s);
    EXPECT_EQ(why.rect(), why.visibleRegion().boundingRect());
}

TEST_P(OriginalRows, showALongNameInFullWhileTheyAreCurrentAndInTheTip)
{
    auto all = rows();
    const auto isCut = [](ui::OriginalRow* row) { return !isCurrent(row) && row->shownName().contains(u'…'); };
    const auto cut = std::ranges::find_if(all, isCut);
    ASSERT_NE(all.end(), cut);
    auto& row = **cut;
    const int before = row.height();
    QHelpEvent help(QEvent::ToolTip, {60, 10}, row.mapToGlobal(QPoint(60, 10)));
    QCoreApplication::sendEvent(&row, &help);
    EXPECT_TRUE(QToolTip::text().contains(row.name())) << QToolTip::text().toStdString();
    row.setFocus();
    settle();
    EXPECT_EQ(withoutSpaces(row.name()), withoutSpaces(row.shownName()));
    EXPECT_GE(row.height(), row.shownName().split(u'\n').size() * row.fontMetrics().lineSpacing());
    all.last() == &row ? all.first()->setFocus() : all.last()->setFocus();
    settle();
    EXPECT_EQ(before, row.height());
}

TEST_P(OriginalRows, haveTwoLinesWhereOneSaysTooLittle)
{
    m_station->window().resize(960, 500);
    settle();
    for (auto* row : rows()) {
        const auto shown = row->shownName();
        EXPECT_GE(row->height(), static_cast<int>(shown.count(u'\n') + 1) * row->fontMetrics().lineSpacing());
        const bool isOfTheKind = row->name().size() < 40;
        EXPECT_TRUE(!isOfTheKind || withoutSpaces(row->name()) == withoutSpaces(shown)) << shown.toStdString();
    }
}

TEST_P(OriginalRows, leaveTheConclusionAndTheNotesOnScreen)
{
    for (const auto& name : {u"conclusion"_s, u"visit-summary"_s, u"noteTopic"_s, u"noteText"_s, u"addNote"_s}) {
        const auto& widget = m_station->the(name);
        EXPECT_EQ(widget.rect(), widget.visibleRegion().boundingRect()) << name.toStdString();
    }
    m_station->press(u"Alt+G"_s);
    m_station->press(u"End"_s);
    settle();
    const auto& last = *rows().last();
    EXPECT_TRUE(isCurrent(&last));
    EXPECT_EQ(last.rect(), last.visibleRegion().boundingRect());
    const auto& conclusion = m_station->the(u"conclusion"_s);
    EXPECT_EQ(conclusion.rect(), conclusion.visibleRegion().boundingRect()) << "the list scrolls by itself";
}

INSTANTIATE_TEST_SUITE_P(InBothLanguages, OriginalRows, ::testing::Values(Language::English, Language::Chinese),
                         [](const auto& example) {
                             return example.param == Language::English ? std::string("en") : std::string("zh");
                         });

} // namespace pingshen::test
