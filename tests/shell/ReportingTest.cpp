// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"
#include "tests/shell/WindowFixture.h"
#include "ui/notice/MessageBar.h"

#include <QFile>
#include <QPushButton>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

/// In the last private plane: no font has it.
const auto nowhere = u"\U0010FF42"_s;

class Reporting : public WindowTest
{
protected:
    Reporting() { openFirst(); }

    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// The score sheet in the form of this number, saved here; waits until it is told what came of it.
    void makeSheet(int form, const QString& file)
    {
        m_station->prompter.answer(form);
        m_station->prompter.answer(file);
        m_station->press(u"Ctrl+P"_s);
    }

    static QByteArray contentOf(const QString& file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    bool waitForMessage(const QString& part)
    {
        return waitUntil([&] { return m_station->window().messages().texts().join(u'\n').contains(part); });
    }

    bool waitForQuestions(qsizetype count)
    {
        return waitUntil([&] { return m_station->prompter.asked.size() == count; });
    }

    /// All pages.
    QString textOf(const QString& file)
    {
        const PdfSource source{Digest::of(contentOf(file)), DocumentHandle::ofFile(file)};
        QString text;
        for (int page = 0;; ++page) {
            const auto read = m_station->pdf().text(source, page, PdfService::Recognise::No, {});
            if (!read) {
                return text;
            }
            text += read->text + u'\n';
        }
    }

    QPushButton* button(const QString& words) const
    {
        for (auto* candidate : m_station->window().findChildren<QPushButton*>()) {
            if (candidate->isVisible() && candidate->text() == words) {
                return candidate;
            }
        }
        return nullptr;
    }
};

} // namespace

TEST_F(Reporting, offersTheSameFormsInTheSameOrderInBothLanguages)
{
    m_station->press(u"Ctrl+P"_s);
    ASSERT_TRUE(waitForQuestions(1));
    EXPECT_TRUE(m_station->prompter.asked[0].startsWith(u"Score sheet\n"_s));
    EXPECT_EQ((QStringList{u"PDF, both languages"_s, u"PDF, Chinese"_s, u"PDF, English"_s, u"Spreadsheet (CSV)"_s,
                           u"Data (JSON)"_s, u"List of evidence, PDF"_s, u"List of evidence, web page (HTML)"_s}),
              m_station->prompter.options);
    ASSERT_TRUE(m_station->switchLanguage());
    m_station->press(u"Ctrl+P"_s);
    ASSERT_TRUE(waitForQuestions(2));
    EXPECT_TRUE(m_station->prompter.asked[1].startsWith(u"评分表\n"_s));
    EXPECT_EQ((QStringList{u"PDF，中英对照"_s, u"PDF，中文"_s, u"PDF，英文"_s, u"电子表格（CSV）"_s, u"数据（JSON）"_s,
                           u"证据清单，PDF"_s, u"证据清单，网页（HTML）"_s}),
              m_station->prompter.options);
}

TEST_F(Reporting, makesTheFormThatWasChosenInItsLanguages)
{
    for (int form = 0; form < 5; ++form) {
        makeSheet(form, path(QString::number(form)));
        ASSERT_TRUE(waitForMessage(u"saved to %1."_s.arg(QDir::toNativeSeparators(path(QString::number(form))))))
            << form;
    }
    const auto has = [this](int form, const QString& words) {
        return textOf(path(QString::number(form))).simplified().contains(words);
    };
    EXPECT_TRUE(has(0, u"年龄"_s) && has(0, u"Age"_s));
    EXPECT_TRUE(has(1, u"年龄"_s) && !has(1, u"Educational background"_s));
    EXPECT_TRUE(!has(2, u"教育背景"_s) && has(2, u"Educational background"_s));
    EXPECT_TRUE(QString::fromUtf8(contentOf(path(u"3"_s))).contains(u"\",\""_s));
    EXPECT_EQ('{', contentOf(path(u"4"_s)).trimmed().front());
}

TEST_F(Reporting, saysWhatNoFontDrawsBeforeThereIsAReport)
{
    m_station->press(u"Alt+P"_s);
    m_station->type(u"4"_s);
    const TextField reason{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
    ASSERT_TRUE(
        m_station->desk().apply(fieldChange(m_station->file(), m_reviewer, reason, u"Shown on page 2 "_s + nowhere)));
    ASSERT_TRUE(m_station->waitForSaves());
    makeSheet(2, path(u"sheet.pdf"_s));
    ASSERT_TRUE(waitForQuestions(3));
    EXPECT_TRUE(m_station->prompter.asked[2].startsWith(u"Some characters cannot be printed\n"_s));
    EXPECT_TRUE(m_station->prompter.asked[2].contains(u"U+10FF42"_s)) << m_station->prompter.asked[2].toStdString();
    QCoreApplication::processEvents();
    EXPECT_FALSE(QFile::exists(path(u"sheet.pdf"_s))) << "nobody has agreed";
    m_station->prompter.answer(2);
    m_station->prompter.answer(path(u"sheet.pdf"_s));
    m_station->prompter.answer(true);
    m_station->press(u"Ctrl+P"_s);
    ASSERT_TRUE(waitForMessage(u"Report saved"_s));
    EXPECT_TRUE(textOf(path(u"sheet.pdf"_s)).contains(u"U+10FF42"_s)) << "as its number";
}

TEST_F(Reporting, makesTheReportOfTheVisitFromItsPage)
{
    scoreEverything(Marks::Full);
    m_station->press(u"Ctrl+Shift+3"_s);
    const TextField summary{EditKind::VisitChanged, {}, u"summary"_s};
    ASSERT_TRUE(m_station->desk().apply(
        fieldChange(m_station->file(), m_reviewer, summary, u"Everything was in its place."_s)));
    ASSERT_NE(nullptr, button(u"Site visit report…"_s));
    m_station->prompter.answer(2);
    m_station->prompter.answer(path(u"visit.pdf"_s));
    button(u"Site visit report…"_s)->click();
    ASSERT_TRUE(waitForMessage(u"Report saved"_s));
    EXPECT_TRUE(m_station->prompter.asked[0].startsWith(u"Site visit report\n"_s));
    EXPECT_EQ((QStringList{u"PDF, both languages"_s, u"PDF, Chinese"_s, u"PDF, English"_s}),
              m_station->prompter.options);
    EXPECT_TRUE(textOf(path(u"visit.pdf"_s)).simplified().contains(u"Everything was in its place."_s));
}

TEST_F(Reporting, saysWhyAReportCouldNotBeSavedAndNotThatItWas)
{
    makeSheet(2, path(u"no such folder/sheet.pdf"_s));
    ASSERT_TRUE(waitUntil([this] { return !m_station->window().messages().texts().isEmpty(); }));
    ASSERT_EQ(1, m_station->window().messages().texts().size());
    EXPECT_TRUE(waitForMessage(u"no such folder"_s));
    EXPECT_FALSE(m_station->window().messages().texts()[0].contains(u"saved to"_s));
    EXPECT_EQ(nullptr, button(u"Open"_s)) << "there is nothing to open";
}

TEST_F(Reporting, asksForNoFileOnceTheApplicationIsGone)
{
    m_station->prompter.answer(2);
    m_station->prompter.answer(path(u"sheet.pdf"_s));
    m_station->press(u"Ctrl+P"_s);
    m_station->desk().clear();
    QCoreApplication::processEvents();
    EXPECT_EQ(1, m_station->prompter.asked.size());
    EXPECT_FALSE(QFile::exists(path(u"sheet.pdf"_s)));
}

TEST_F(Reporting, refusesWhatTheHistoryDoesNotSay)
{
    score(u"4"_s);
    m_station->press(u"Alt+V"_s);
    ASSERT_TRUE(m_station->waitForSaves());
    const auto beside = m_station->session().storage.newConnection();
    ASSERT_OK(beside);
    ASSERT_OK((*beside)->database().run("UPDATE score SET points = points + 100 WHERE indicator = 'age'"_L1));
    makeSheet(2, path(u"sheet.pdf"_s));
    ASSERT_TRUE(waitUntil([this] { return !m_station->window().messages().texts().isEmpty(); }));
    EXPECT_TRUE(m_station->window().messages().texts()[0].contains(u"GT-0001"_s))
        << m_station->window().messages().texts()[0].toStdString();
    EXPECT_TRUE(m_station->window().messages().texts()[0].contains(u"history"_s));
    EXPECT_FALSE(QFile::exists(path(u"sheet.pdf"_s)));
}

} // namespace pingshen::test
