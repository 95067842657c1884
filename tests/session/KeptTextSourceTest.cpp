// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/KeptTextSource.h"

#include "core/work/IndexText.h"
#include "tests/session/SessionFixture.h"
#include "tests/support/FakeTextSource.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const PdfSource diploma{Digest::of("diploma"), {}};

PageText recognised(int page)
{
    auto text = test::pageOfLines(page, {u"授予博士学位"_s});
    text.origin = PageText::Origin::Ocr;
    text.confidence = 91;
    return text;
}

class KeptTextSourceTest : public test::SessionTest
{
protected:
    KeptTextSourceTest()
    {
        m_pdfs.pages = {{0, test::pageOfLines(0, {u"the degree"_s})}};
        QObject::connect(&m_source, &TextSource::textReady, &m_source,
                         [this](const Digest&, const PageText& text) { m_answers.append(text); });
    }

    void keep(const PageText& text)
    {
        m_session->storage.run(
            nullptr,
            [text](Workplace& workplace) {
                keepRead(workplace, {{diploma.digest, text}});
                return Done();
            },
            [](const Done&) {});
        drain();
    }

    void ask(int page)
    {
        m_source.request(diploma, page);
        drain();
    }

    test::FakeTextSource m_pdfs;
    KeptTextSource m_source{m_session->storage, m_pdfs};
    QList<PageText> m_answers;
};

} // namespace

TEST_F(KeptTextSourceTest, whatWasRecognisedIsReadAndNothingIsAskedOfTheWorkers)
{
    keep(recognised(1));
    ask(1);
    ASSERT_EQ(1, m_answers.size());
    EXPECT_EQ(PageText::Origin::Ocr, m_answers.first().origin);
    EXPECT_EQ(u"授予博士学位"_s, m_answers.first().words.first().text);
    ask(1);
    EXPECT_EQ(2, m_answers.size()) << "an answered page may be asked for again";
    EXPECT_TRUE(m_pdfs.requested.isEmpty());
}

TEST_F(KeptTextSourceTest, aPageThatNobodyReadYetIsReadFromItsPdf)
{
    ask(0);
    ASSERT_EQ(1, m_answers.size());
    EXPECT_EQ(u"the"_s, m_answers.first().words.first().text);
}

TEST_F(KeptTextSourceTest, aPageThatIsRecognisedLaterIsSaidOnceMore)
{
    ask(1);
    ASSERT_EQ(1, m_answers.size());
    EXPECT_TRUE(m_answers.first().words.isEmpty());
    keep(recognised(1));
    m_source.lookAgain();
    drain();
    ASSERT_EQ(2, m_answers.size());
    EXPECT_FALSE(m_answers.last().words.isEmpty());
    m_source.lookAgain();
    drain();
    EXPECT_EQ(2, m_answers.size());
}

TEST_F(KeptTextSourceTest, askingTwiceGivesOneAnswerAndClosingNone)
{
    m_source.request(diploma, 0);
    ask(0);
    EXPECT_EQ(1, m_answers.size());
    m_source.request(diploma, 0);
    m_source.close(diploma.digest);
    drain();
    EXPECT_EQ(1, m_answers.size());
}

} // namespace pingshen::ui
