// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString& path)
{
    QFile file(QStringLiteral(PINGSHEN_SOURCE_DIR "/") + path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

/// A row of translations/GLOSSARY.md: the term, and what is not to be said for it.
struct Term
{
    QString english;
    QString chinese;
    QStringList notEnglish;
    QStringList notChinese;
};

QList<Term> glossary()
{
    QList<Term> terms;
    for (const auto& line : contentOf(u"translations/GLOSSARY.md"_s).split(u'\n')) {
        const auto cells = line.split(u'|');
        if (cells.size() == 7 && !line.contains(u"---"_s)) {
            static const QRegularExpression comma(u"\\s*[,、]\\s*"_s);
            terms.append({cells[1].trimmed(), cells[2].trimmed(), cells[3].trimmed().split(comma, Qt::SkipEmptyParts),
                          cells[4].trimmed().split(comma, Qt::SkipEmptyParts)});
        }
    }
    return terms.mid(1);
}

/// The texts of both languages, each with where it stands.
struct Said
{
    QMap<QString, QString> english;
    QMap<QString, QString> chinese;
};

void read(const QString& area, Said& said)
{
    const auto path = u"translations/"_s + area + u"_zh.ts"_s;
    QXmlStreamReader xml(contentOf(path));
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"source") {
            said.english[path] += xml.readElementText() + u'\n';
        } else if (xml.isStartElement() && (xml.name() == u"translation" || xml.name() == u"numerusform")) {
            said.chinese[path] += xml.readElementText(QXmlStreamReader::IncludeChildElements) + u'\n';
        }
    }
}

Said everythingSaid()
{
    Said said;
    for (const auto& area :
         {u"actions"_s, u"cli"_s, u"dialogs"_s, u"kit"_s, u"panels"_s, u"shell"_s, u"text"_s, u"viewer"_s}) {
        read(area, said);
    }
    for (const auto& path : {u"README.md"_s, u"resources/help/en.md"_s}) {
        said.english[path] = contentOf(path);
    }
    for (const auto& path : {u"README.zh.md"_s, u"resources/help/zh.md"_s}) {
        said.chinese[path] = contentOf(path);
    }
    return said;
}

void expectNowhere(const QMap<QString, QString>& texts, const QRegularExpression& word, const QString& instead)
{
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        const auto found = word.match(*text);
        EXPECT_FALSE(found.hasMatch()) << text.key().toStdString() << ": "
                                       << text->mid(found.capturedStart() - 20, 60).toStdString()
                                       << "\n  say: " << instead.toStdString();
    }
}

} // namespace

TEST(Glossary, oneThingHasOneWord)
{
    const auto said = everythingSaid();
    const auto terms = glossary();
    ASSERT_GT(terms.size(), 20);
    for (const auto& term : terms) {
        for (const auto& word : term.notEnglish) {
            const auto pattern = u"\\b"_s + QRegularExpression::escape(word) + u"\\b"_s;
            expectNowhere(said.english, QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption),
                          term.english);
        }
        for (const auto& word : term.notChinese) {
            expectNowhere(said.chinese, QRegularExpression(QRegularExpression::escape(word)), term.chinese);
        }
    }
}

TEST(Glossary, chineseHasFullWidthPunctuation)
{
    // Not \p{Han}, which takes in the full-width full stop.
    const QRegularExpression half(u"[\\x{4E00}-\\x{9FFF}][”』）]?[,;:?!(]|[),;:?!][\\x{4E00}-\\x{9FFF}]"_s);
    expectNowhere(everythingSaid().chinese, half, u"，；：？！（）"_s);
}

TEST(Glossary, keysAreNamedAsTheyArePrinted)
{
    const auto said = everythingSaid();
    const QRegularExpression qt(u"\\b(Shift|Ctrl|Alt)\\+(Return|Down|Up|Left|Right|Page (Down|Up))\\b"_s);
    expectNowhere(said.english, qt, u"Enter, ↓ ↑ ← →, PgDn, PgUp"_s);
    expectNowhere(said.chinese, qt, u"Enter、↓ ↑ ← →、PgDn、PgUp"_s);
}

} // namespace pingshen::ui
