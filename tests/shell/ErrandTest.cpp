// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Errand.h"

#include "tests/shell/WindowFixture.h"
#include "ui/panels/reading/ReaderPanel.h"

#include <QSignalSpy>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

class ErrandAtAPlace : public WindowTest
{
protected:
    ErrandAtAPlace() { openFirst(); }

    const Document& document(const QString& name) const
    {
        return *std::ranges::find(m_station->file().dossier.documents, name, &Document::name);
    }

    void choose(const QString& name)
    {
        m_station->session().selection.chooseDocument(document(name).id);
        ASSERT_TRUE(m_station->waitForDocument(name));
    }

    void goTo(const QString& applicant, const QString& caseNumber, const QString& lastRead)
    {
        m_station->press(u"Alt+Q"_s);
        m_station->type(applicant);
        m_station->press(u"Return"_s);
        ASSERT_TRUE(m_station->waitForCase(caseNumber));
        ASSERT_TRUE(m_station->waitForDocument(lastRead));
    }

    void expectIn(const ApplicationId& application)
    {
        m_errand.inApplication(application, [this] { ++m_done; });
    }

    void expectIn(const QString& name)
    {
        m_errand.inDocument(document(name).digest, [this] { ++m_done; });
    }

    int m_done = 0;
    ui::Errand m_errand{m_station->session(), *m_station->window().findChild<ui::ReaderPanel*>()};
};

TEST_F(ErrandAtAPlace, isDoneOnceWhereItIsMeant)
{
    const auto here = m_station->file().dossier.id;
    expectIn(here);
    EXPECT_EQ(0, m_done) << "not before it is laid out";
    m_errand.noteLaidOut();
    m_errand.noteLaidOut();
    EXPECT_EQ(1, m_done);
    expectIn(ApplicationId(u"another"_s));
    m_errand.noteLaidOut();
    expectIn(here); // the other one was forgotten
    expectIn(u"diploma.pdf"_s);
    m_errand.noteLaidOut();
    EXPECT_EQ(1, m_done) << "the last wish counts";
    choose(u"diploma.pdf"_s);
    EXPECT_EQ(2, m_done);
    expectIn(u"diploma.pdf"_s); // open already
    EXPECT_EQ(3, m_done);
}

TEST_F(ErrandAtAPlace, isForgottenWithWhatItIsAbout)
{
    const auto here = m_station->file().dossier.id;
    expectIn(here);
    m_station->desk().open(ApplicationId(u"gone"_s)); // cannot be
    QSignalSpy failed(&m_station->desk(), &ui::ReviewDesk::openFailed);
    ASSERT_TRUE(failed.wait(10'000));
    m_errand.noteLaidOut();
    EXPECT_EQ(0, m_done);

    choose(u"passport.pdf"_s);
    expectIn(u"diploma.pdf"_s);
    goTo(u"haddad"_s, u"GT-0002"_s, u"passport.pdf"_s);
    goTo(u"petrova"_s, u"GT-0001"_s, u"passport.pdf"_s);
    choose(u"diploma.pdf"_s);
    EXPECT_EQ(0, m_done) << "another document was opened instead";

    expectIn(m_station->file().dossier.id);
    m_station->desk().clear();
    m_errand.noteLaidOut();
    goTo(u"petrova"_s, u"GT-0001"_s, u"diploma.pdf"_s);
    m_errand.noteLaidOut();
    EXPECT_EQ(0, m_done);
}

} // namespace pingshen::test
