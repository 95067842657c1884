// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
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
    bool isAlways = false; ///< the one translation, wherever it stands
};

QList<Term> glossary()
{
    QList<Term> terms;
    for (const auto& line : contentOf(u"translations/GLOSSARY.md"_s).split(u'\n')) {
        const auto cells = line.split(u'|');
        if (cells.size() == 7 && !line.contains(u"---"_s)) {
            static const QRegularExpression comma(u"\\s*[,、]\\s*"_s);
            const auto english = cells[1].trimmed();
            const bool isAlways = english.endsWith(" ="_L1);
            terms.append({english.chopped(isAlways ? 2 : 0), cells[2].trimmed(),
                          cells[3].trimmed().split(comma, Qt::SkipEmptyParts),
                          cells[4].trimmed().split(comma, Qt::SkipEmptyParts), isAlways});
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

QStringList pathsOf(const QString& folder, const QStringList& names)
{
    QStringList paths;
    const QDir top(QStringLiteral(PINGSHEN_SOURCE_DIR));
    QDirIterator files(top.filePath(folder), names, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        paths.append(top.relativeFilePath(files.next()));
    }
    paths.sort();
    return paths;
}

void readTranslations(const QString& path, Said& said)
{
    QXmlStreamReader xml(contentOf(path));
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"source") {
            said.english[path] += xml.readElementText() + u'\n';
        } else if (xml.isStartElement() && (xml.name() == u"translation" || xml.name() == u"numerusform")) {
            said.chinese[path] += xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed() + u'\n';
        }
    }
}

struct Translated
{
    QString path;
    QString english;
    QString chinese; ///< all of its forms
};

QList<Translated> translations()
{
    QList<Translated> texts;
    for (const auto& path : pathsOf(u"translations"_s, {u"*_zh.ts"_s})) {
        QXmlStreamReader xml(contentOf(path));
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"source") {
                texts.append({path, xml.readElementText(), {}});
            } else if (xml.isStartElement() && xml.name() == u"translation") {
                texts.last().chinese = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            }
        }
    }
    return texts;
}

/// A file that holds both languages, each on lines of its own.
void readLines(const QString& path, Said& said)
{
    static const QRegularExpression han(u"\\p{Han}"_s);
    for (const auto& line : contentOf(path).split(u'\n')) {
        if (!line.startsWith(u"Keywords="_s)) { // a list with ; between its words
            (line.contains(han) ? said.chinese : said.english)[path] += line + u'\n';
        }
    }
}

Said everythingSaid()
{
    Said said;
    for (const auto& path : pathsOf(u"translations"_s, {u"*_zh.ts"_s})) {
        readTranslations(path, said);
    }
    for (const auto& path : pathsOf(u"packaging"_s, {u"*.md"_s, u"*.desktop"_s, u"*.xml"_s, u"*.cmake"_s})) {
        readLines(path, said);
    }
    readLines(u"README.md"_s, said);
    for (const auto& path : {u"CHANGELOG.md"_s, u"resources/help/en.md"_s}) {
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

TEST(Glossary, readsTextOfEveryPlaceThatAPersonReads)
{
    const auto said = everythingSaid();
    const auto areas = pathsOf(u"translations"_s, {u"*_zh.ts"_s});
    EXPECT_GE(areas.size(), 8);
    for (const auto& path : areas) {
        EXPECT_GT(said.english[path].count(u'\n'), 5) << path.toStdString();
        EXPECT_GE(said.chinese[path].count(u'\n'), said.english[path].count(u'\n')) << path.toStdString();
    }
    for (const auto& path : {u"packaging/linux/org.pingshen.Pingshen.desktop"_s,
                             u"packaging/linux/org.pingshen.Pingshen.metainfo.xml"_s}) {
        EXPECT_FALSE(said.english[path].isEmpty() || said.chinese[path].isEmpty()) << path.toStdString();
    }
    for (const auto& path : {u"README.md"_s, u"CHANGELOG.md"_s, u"resources/help/en.md"_s,
                             u"packaging/windows/README.md"_s, u"packaging/cmake/Install.cmake"_s}) {
        EXPECT_GT(said.english[path].size(), 200) << path.toStdString();
    }
    for (const auto& path : {u"README.zh.md"_s, u"resources/help/zh.md"_s}) {
        EXPECT_GT(said.chinese[path].size(), 200) << path.toStdString();
    }
}

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

TEST(Glossary, aTermIsAlwaysTranslatedByItsWord)
{
    // A file, the parcel that an application comes in, and when one may apply; what software comes in.
    static const QMap<QString, QRegularExpression> otherThings{
        {u"application"_s, QRegularExpression(u"(?i)application(\\.json| packages?| period)"_s)},
        {u"package"_s, QRegularExpression(u"(Debian|RPM|Python) package"_s)}};
    static const QRegularExpression placeholder(u"\\b\\w+(\\.[A-Z]+)+\\b|\\b[A-Z]{2,}\\b"_s); // of a command's usage
    int found = 0;
    for (const auto& term : glossary()) {
        const QRegularExpression word(u"\\b"_s + QRegularExpression::escape(term.english) + u"s?\\b"_s,
                                      QRegularExpression::CaseInsensitiveOption);
        for (const auto& text : term.isAlways ? translations() : QList<Translated>()) {
            auto english = text.english;
            if (otherThings.contains(term.english)) {
                english.remove(otherThings[term.english]);
            }
            english.remove(placeholder);
            if (english.contains(word)) {
                ++found;
                EXPECT_TRUE(text.chinese.contains(term.chinese))
                    << text.path.toStdString() << ": " << text.english.toStdString() << "\n  "
                    << text.chinese.trimmed().toStdString() << "\n  say: " << term.chinese.toStdString();
            }
        }
    }
    EXPECT_GT(found, 300);
}

TEST(Glossary, aPackageIsNoApplication)
{
    for (const auto& text : translations()) {
        const bool isOfPackage = text.english.contains(u"package"_s, Qt::CaseInsensitive)
                                 && !text.english.contains(u"application"_s, Qt::CaseInsensitive);
        EXPECT_FALSE(isOfPackage && text.chinese.contains(u"申报件"_s))
            << text.path.toStdString() << ": " << text.english.toStdString();
    }
}

TEST(Glossary, chineseHasFullWidthPunctuation)
{
    // Not \p{Han}, which takes in the full-width full stop.
    const QRegularExpression half(u"[\\x{4E00}-\\x{9FFF}][”』）]?[,;:?!(]|[),;:?!][\\x{4E00}-\\x{9FFF}]"_s);
    expectNowhere(everythingSaid().chinese, half, u"，；：？！（）"_s);
}

TEST(Glossary, percentSignsFollowTheirNumber)
{
    const QRegularExpression apart(u"\\d %(?!\\w)|%\\d %(?!\\d)"_s);
    const auto said = everythingSaid();
    expectNowhere(said.english, apart, u"70%"_s);
    expectNowhere(said.chinese, apart, u"70%"_s);
}

TEST(Glossary, keysAreNamedAsTheyArePrinted)
{
    const auto said = everythingSaid();
    const QRegularExpression qt(u"\\b(Shift|Ctrl|Alt)\\+(Return|Down|Up|Left|Right|Page (Down|Up))\\b"_s);
    expectNowhere(said.english, qt, u"Enter, ↓ ↑ ← →, PgDn, PgUp"_s);
    expectNowhere(said.chinese, qt, u"Enter、↓ ↑ ← →、PgDn、PgUp"_s);
}

} // namespace pingshen::ui
