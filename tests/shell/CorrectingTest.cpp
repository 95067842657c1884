// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/WindowFixture.h"

#include "core/review/Changes.h"
#include "core/work/OpenApplication.h"

#include <QPushButton>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

/// The kind of a document, corrected in the window.
class Correcting : public WindowTest
{
protected:
    Correcting() { openFirst(); }

    const Document& passport() const
    {
        const auto& documents = m_station->file().dossier.documents;
        return *std::ranges::find(documents, u"passport.pdf"_s, &Document::name);
    }

    bool isSaidToBeMissing(const QString& kind) const
    {
        return std::ranges::any_of(m_station->file().findings, [&kind](const Finding& finding) {
            return finding.code == Finding::Code::KindMissing && finding.args[u"kind"_s] == kind;
        });
    }

    void assign(const QString& kind)
    {
        const auto& required = m_station->file().rubric.documents;
        const auto place = std::ranges::find(required, KindId(kind), &RequiredDocument::kind) - required.begin();
        m_station->prompter.answer(static_cast<int>(place));
        m_station->press(u"Alt+L"_s);
        m_station->press(u"F2"_s);
        ASSERT_TRUE(waitUntil([&] { return passport().kind == KindId(kind); }));
    }

    /// What another program would be shown.
    ApplicationFile inTheVault()
    {
        EXPECT_TRUE(m_station->waitForSaves());
        const auto workplace = m_station->session().storage.newConnection();
        EXPECT_OK(workplace);
        return openApplication(**workplace, m_station->file().dossier.id, m_reviewer).value();
    }
};

TEST_F(Correcting, showsWhatIsFoundAndMissingAtOnce)
{
    assign(u"work-permit"_s);
    EXPECT_TRUE(m_station->file().missing().contains(KindId(u"passport"_s)));
    EXPECT_TRUE(isSaidToBeMissing(u"passport"_s));
    EXPECT_FALSE(isSaidToBeMissing(u"work-permit"_s));
    EXPECT_EQ(inTheVault().findings, m_station->file().findings);
    assign(u"passport"_s);
    EXPECT_FALSE(isSaidToBeMissing(u"passport"_s));
    EXPECT_EQ(inTheVault().findings, m_station->file().findings);
}

TEST_F(Correcting, undoneGivesBackWhatTheProgramThoughtAndWhatItFound)
{
    const auto before = passport();
    assign(u"work-permit"_s);
    EXPECT_EQ(chosenByPerson(), passport().reason);
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_TRUE(before == passport()) << "kind, confidence and reason";
    EXPECT_FALSE(isSaidToBeMissing(u"passport"_s));
    const auto vault = inTheVault();
    EXPECT_TRUE(before == *vault.document(before.id));
    EXPECT_EQ(vault.findings, m_station->file().findings);
}

/// What is found of the applicant leads to where it is typed.
TEST_F(Correcting, leadsFromAMissingNameToItsField)
{
    for (const auto& field : {u"latinName"_s, u"chineseName"_s}) {
        m_station->desk().apply(
            fieldChange(m_station->file(), m_reviewer, {EditKind::ApplicantChanged, {}, field}, QString()));
    }
    m_station->press(u"Ctrl+E"_s);
    EXPECT_EQ(u"applicant-latinName"_s, QApplication::focusWidget()->objectName());
    m_station->press(u"Alt+L"_s);
    auto* enter = m_station->shown<QPushButton>(u"enterName"_s);
    ASSERT_NE(nullptr, enter);
    enter->click();
    EXPECT_EQ(u"applicant-latinName"_s, QApplication::focusWidget()->objectName());
    m_station->type(u"Elena Petrova"_s);
    m_station->press(u"Tab"_s);
    EXPECT_EQ(nullptr, m_station->shown(u"enterName"_s)) << "it is no longer true";
    m_station->press(u"Ctrl+Z"_s);
    EXPECT_NE(nullptr, m_station->shown(u"enterName"_s));
}

} // namespace pingshen::test
