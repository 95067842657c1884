// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"
#include "tests/support/TestPdf.h"
#include "ui/kit/Pill.h"
#include "ui/models/DocumentModel.h"
#include "ui/notice/MessageBar.h"
#include "ui/panels/visit/OriginalRow.h"

#include <QAbstractButton>
#include <QAbstractItemView>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

/// What is on screen once the kind of the passport is corrected, and once that is undone. There is a passport and a
/// diploma.
class CorrectedScreen : public WindowTest
{
protected:
    CorrectedScreen() { openFirst(); }

    const Document& passport() const
    {
        const auto& documents = m_station->file().dossier.documents;
        return *std::ranges::find(documents, u"passport.pdf"_s, &Document::name);
    }

    void assign(const QString& kind)
    {
        const auto& required = m_station->file().rubric.documents;
        const auto place = std::ranges::find(required, KindId(kind), &RequiredDocument::kind) - required.begin();
        m_station->session().selection.chooseDocument(passport().id);
        m_station->prompter.answer(static_cast<int>(place));
        m_station->press(u"Alt+L"_s);
        m_station->press(u"F2"_s);
        ASSERT_TRUE(waitUntil([&] { return passport().kind == KindId(kind); }));
    }

    void takeBack()
    {
        m_station->press(u"Alt+V"_s);
        m_station->press(u"Ctrl+Z"_s);
        ASSERT_EQ(KindId(u"passport"_s), passport().kind);
    }

    void resubmitPassport()
    {
        const auto folder = m_folder.filePath(u"again"_s);
        QDir().mkpath(folder);
        TestPdf().add({.lines = {"another passport"}}).save(folder + u"/passport.pdf"_s);
        m_station->prompter.answer(1);
        m_station->prompter.answer(folder);
        m_station->actions().action(u"package.resubmit")->trigger();
        ASSERT_TRUE(waitUntil([this] { return m_station->file().dossier.versions.size() == 2; }));
    }

    bool isToRecheck(const QString& indicator) const
    {
        return m_station->the(u"row-"_s + indicator).accessibleName().contains(u"Recheck"_s);
    }

    /// What the list of documents has in the place of this kind.
    int documentsIn(const QString& kind) const
    {
        const auto* list = m_station->the<QAbstractItemView>(u"documents"_s).model();
        for (int row = 0; row < list->rowCount(); ++row) {
            if (list->index(row, 0).data().toString() == kind) {
                return list->index(row, 0).data(ui::DocumentModel::CountRole).toInt();
            }
        }
        return -1;
    }

    /// A tag with these words on the card that is open.
    bool hasTag(const QString& words) const
    {
        const auto tags = m_station->window().findChildren<ui::Pill*>();
        return std::ranges::any_of(tags,
                                   [&words](const ui::Pill* tag) { return tag->isVisible() && tag->text() == words; });
    }
};

} // namespace

TEST_F(CorrectedScreen, listsWhatIsMissingAtOnce)
{
    m_station->press(u"Ctrl+Shift+1"_s);
    const auto missing = [this](int count) {
        const auto* list = m_station->shown<QAbstractButton>(u"list/KindMissing"_s);
        return list && list->accessibleName().contains(u"%1 required documents are missing"_s.arg(count));
    };
    const auto before = static_cast<int>(m_station->file().missing().size());
    ASSERT_TRUE(missing(before));
    assign(u"education"_s);
    EXPECT_TRUE(missing(before + 1));
    EXPECT_EQ(0, documentsIn(u"Valid passport"_s));
    EXPECT_EQ(2, documentsIn(u"Diploma, degree certificate and authentication"_s));
    takeBack();
    EXPECT_TRUE(missing(before));
    EXPECT_EQ(1, documentsIn(u"Valid passport"_s));
}

TEST_F(CorrectedScreen, saysOnTheCardThatItsProofIsMissingAtOnce)
{
    EXPECT_FALSE(hasTag(u"Valid passport: missing"_s));
    assign(u"work-permit"_s);
    EXPECT_TRUE(hasTag(u"Valid passport: missing"_s));
    takeBack();
    EXPECT_FALSE(hasTag(u"Valid passport: missing"_s));
}

TEST_F(CorrectedScreen, marksTheScoresThatRestOnTheReplacedDocumentNow)
{
    scoreEverything(Marks::Full);
    ASSERT_TRUE(m_station->waitForSaves());
    resubmitPassport();
    // The card of one is open, the other is a row.
    m_station->session().selection.chooseIndicator(IndicatorId(u"education"_s));
    ASSERT_TRUE(waitUntil([this] { return m_station->shown(u"row-age"_s) && isToRecheck(u"age"_s); }));
    EXPECT_EQ(nullptr, m_station->shown(u"stale"_s));
    ASSERT_EQ(1, m_station->window().messages().texts().size());
    assign(u"education"_s);
    EXPECT_NE(nullptr, m_station->shown(u"stale"_s));
    EXPECT_FALSE(isToRecheck(u"age"_s));
    const auto message = m_station->window().messages().texts().join(u'\n');
    EXPECT_FALSE(message.contains(u"scores: Age"_s)) << message.toStdString();
    takeBack();
    EXPECT_EQ(nullptr, m_station->shown(u"stale"_s));
    EXPECT_TRUE(isToRecheck(u"age"_s));
}

TEST_F(CorrectedScreen, namesTheOriginalsOfTheVisitAnew)
{
    scoreEverything(Marks::Full);
    m_station->press(u"Ctrl+Shift+3"_s);
    const auto isNamed = [this](const QString& name) {
        return waitUntil([&] {
            const auto* row = m_station->shown<ui::OriginalRow>(u"original-"_s + passport().id.value());
            return row && row->name() == name;
        });
    };
    EXPECT_TRUE(isNamed(u"Valid passport"_s));
    assign(u"work-permit"_s);
    EXPECT_TRUE(isNamed(u"Work permit"_s));
    takeBack();
    EXPECT_TRUE(isNamed(u"Valid passport"_s));
}

} // namespace pingshen::test
