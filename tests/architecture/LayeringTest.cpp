// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/Layers.h"
#include "tests/support/Printers.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct Source
{
    QString path; ///< from the project's root
    QString folder;
    QString text;
};

QList<Source> sourcesOf(const QString& top)
{
    const QDir root(QStringLiteral(PINGSHEN_SOURCE_DIR));
    QList<Source> sources;
    QDirIterator files(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const auto path = root.relativeFilePath(file.fileName());
        sources.append({path, path.section(u'/', 0, 1), QString::fromUtf8(file.readAll())});
    }
    return sources;
}

/// What the build is told, without remarks.
QList<Source> listsOf(const QString& top)
{
    static const QRegularExpression remark(u"#.*"_s);
    const QDir root(QStringLiteral(PINGSHEN_SOURCE_DIR));
    QList<Source> lists;
    QDirIterator files(root.filePath(top), {u"CMakeLists.txt"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const auto path = root.relativeFilePath(file.fileName());
        lists.append({path, path.section(u'/', 0, 1), QString::fromUtf8(file.readAll()).remove(remark)});
    }
    return lists;
}

void expectOwnInclude(const Source& source, const QString& header, const test::Layer& layer)
{
    const auto folder = header.section(u'/', 0, 1);
    EXPECT_TRUE(folder == source.folder || layer.folders.contains(folder))
        << source.path.toStdString() << " includes " << header.toStdString();
}

void expectLibraryInclude(const Source& source, const QString& header, const test::Layer& layer)
{
    const auto library = test::libraryOf(header);
    EXPECT_TRUE(library.isEmpty() || layer.libraries.contains(library))
        << source.path.toStdString() << " includes <" << header.toStdString() << "> of " << library.toStdString();
}

/// All that the source sees: its includes, theirs, and so on.
QSet<QString> seenFrom(const Source& source, const QHash<QString, QStringList>& includes)
{
    QSet<QString> seen;
    QStringList open = includes.value(source.path);
    while (!open.isEmpty()) {
        const auto header = open.takeLast();
        if (!seen.contains(header)) {
            seen.insert(header);
            open += includes.value(header);
        }
    }
    return seen;
}

/// Our own headers that each file includes, by path.
QHash<QString, QStringList> ownIncludes()
{
    static const QRegularExpression include(u"^#include \"([^\"]+)\""_s, QRegularExpression::MultilineOption);
    QHash<QString, QStringList> includes;
    for (const auto& top : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const auto& source : sourcesOf(top)) {
            for (auto match = include.globalMatch(source.text); match.hasNext();) {
                includes[source.path].append(match.next().captured(1));
            }
        }
    }
    return includes;
}

void expectIncludesAllowed(const Source& source)
{
    ASSERT_TRUE(test::layers().contains(source.folder)) << source.path.toStdString() << " is in no layer";
    const auto layer = test::layers().value(source.folder);
    static const QRegularExpression include(u"^#\\s*include\\s+([\"<])([^\">]+)[\">]"_s,
                                            QRegularExpression::MultilineOption);
    for (auto match = include.globalMatch(source.text); match.hasNext();) {
        const auto found = match.next();
        const auto header = found.captured(2);
        if (found.captured(1) == u"\""_s) {
            expectOwnInclude(source, header, layer);
        } else {
            expectLibraryInclude(source, header, layer);
        }
    }
}

} // namespace

TEST(Layering, knowsTheLibraryOfEveryHeaderAndAllowsNoneThatItDoesNot)
{
    for (const auto& header : {u"QCheckBox"_s, u"QDockWidget"_s, u"QtWidgets"_s, u"QtWidgets/QCheckBox"_s}) {
        EXPECT_EQ(u"QtWidgets"_s, test::libraryOf(header)) << header.toStdString();
    }
    EXPECT_EQ(u"QtGui"_s, test::libraryOf(u"QRawFont"_s));
    for (const auto& header : {u"QString"_s, u"QtCore/QString"_s, u"QtGlobal"_s, u"string_view"_s, u"cstdio"_s}) {
        EXPECT_EQ(QString(), test::libraryOf(header)) << header.toStdString();
    }
    for (const auto& header : {u"QNoSuchThing"_s, u"curl/curl.h"_s}) {
        const auto library = test::libraryOf(header);
        EXPECT_FALSE(library.isEmpty());
        for (const auto& layer : test::layers()) {
            EXPECT_FALSE(layer.libraries.contains(library)) << header.toStdString();
        }
    }
}

TEST(Layering, arrowsPointDownInTheCore)
{
    const auto sources = sourcesOf(u"core"_s);
    ASSERT_FALSE(sources.isEmpty());
    for (const auto& source : sources) {
        expectIncludesAllowed(source);
    }
}

TEST(Layering, noQueryLeavesTheStorage)
{
    static const QRegularExpression query(
        u"\"\\s*(SELECT|INSERT|UPDATE|DELETE FROM|REPLACE INTO|CREATE|DROP|ALTER|PRAGMA|WITH) [^\"]*"_s);
    qsizetype inStorage = 0;
    for (const auto& top : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const auto& source : sourcesOf(top)) {
            const auto found = query.match(source.text);
            inStorage += source.folder == u"core/storage"_s && found.hasMatch() ? 1 : 0;
            EXPECT_TRUE(source.folder == u"core/storage"_s || !found.hasMatch())
                << source.path.toStdString() << ": " << found.captured(0).toStdString();
        }
    }
    EXPECT_GT(inStorage, 20) << "it finds them where they are";
}

TEST(Layering, arrowsPointDownInTheWindow)
{
    for (const auto& source : sourcesOf(u"ui"_s)) {
        expectIncludesAllowed(source);
    }
}

TEST(Layering, arrowsPointDownInThePrograms)
{
    const auto sources = sourcesOf(u"app"_s);
    ASSERT_FALSE(sources.isEmpty());
    for (const auto& source : sources) {
        expectIncludesAllowed(source);
    }
}

TEST(Layering, theWindowAndTheProgramsSeeNothingOfWhatTheWorkStandsOn)
{
    static const QRegularExpression hidden(u"^core/(storage|package|archive|unpack|classify|pdf)/"_s);
    const auto includes = ownIncludes();
    for (const auto& source : sourcesOf(u"ui"_s) + sourcesOf(u"app/gui"_s) + sourcesOf(u"app/cli"_s)) {
        for (const auto& header : seenFrom(source, includes)) {
            EXPECT_FALSE(header.contains(hidden)) << source.path.toStdString() << " sees " << header.toStdString();
        }
    }
}

TEST(Layering, theWindowAsksTheWorkAndNotTheVault)
{
    static const QRegularExpression storage(u"(\\.|->)(vault|database|journal)\\(\\)"_s);
    for (const auto& source : sourcesOf(u"ui"_s)) {
        const auto match = storage.match(source.text);
        EXPECT_FALSE(match.hasMatch()) << source.path.toStdString() << ": " << match.captured().toStdString();
    }
}

/// Shown it may be; what is done with a vault is asked of the work.
TEST(Layering, theWindowDoesNothingWithThePathOfAnOpenVault)
{
    static const QRegularExpression passedOn(u"([(,]\\s*|return )workplace(\\.|->)folder\\(\\)"_s);
    for (const auto& source : sourcesOf(u"ui"_s)) {
        const auto match = passedOn.match(source.text);
        EXPECT_FALSE(match.hasMatch()) << source.path.toStdString() << ": " << match.captured().toStdString();
    }
}

TEST(Layering, theRoomsOfAModuleThatHidesThingsAreItsOwn)
{
    const QStringList hiding{u"core/storage"_s, u"core/pdf"_s, u"core/render"_s, u"core/report"_s};
    const QString shared = u"core/storage/journal"_s; // whole state and chain, which core/work compares
    const auto includes = ownIncludes();
    for (auto [path, headers] : includes.asKeyValueRange()) {
        for (const auto& header : std::as_const(headers)) {
            const auto module = header.section(u'/', 0, 1);
            const bool isRoom = hiding.contains(module) && header.count(u'/') > 2 && !header.startsWith(shared);
            EXPECT_TRUE(!isRoom || path.startsWith(module))
                << path.toStdString() << " includes " << header.toStdString();
        }
    }
}

TEST(Layering, onlyItsOwnProgramLinksWhatParsesStrangersFilesOrMakesSamples)
{
    const QMap<QString, QString> programs{
        {u"pdf"_s, u"app/worker/"_s}, {u"unpack"_s, u"app/unpacker/"_s}, {u"sample"_s, u"app/samples/"_s}};
    for (const auto& top : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const auto& list : listsOf(top)) {
            for (const auto& [module, program] : programs.asKeyValueRange()) {
                const QRegularExpression use(u"(PRIVATE|PUBLIC|USES|NEEDS)[^)#]*\\b%1\\b"_s.arg(module));
                const bool isItsOwn = list.path.startsWith(program) || list.path.startsWith("core/"_L1 + module);
                EXPECT_TRUE(isItsOwn || !list.text.contains(use))
                    << list.path.toStdString() << " links " << module.toStdString();
            }
        }
    }
}

TEST(Layering, aLibraryThatParsesWhatStrangersSendIsNeededByOneModule)
{
    const QMap<QString, QString> modules{{u"LibArchive::"_s, u"core/unpack"_s},
                                         {u"ZLIB::"_s, u"core/unpack"_s},
                                         {u"Qt6::Pdf"_s, u"core/pdf"_s},
                                         {u"PkgConfig::POPPLER"_s, u"core/pdf"_s},
                                         {u"qpdf::"_s, u"core/pdf"_s}};
    for (const auto& top : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const auto& list : listsOf(top)) {
            for (const auto& [library, module] : modules.asKeyValueRange()) {
                EXPECT_TRUE(list.folder == module || !list.text.contains(library))
                    << list.path.toStdString() << " links " << library.toStdString();
            }
        }
    }
}

TEST(Layering, whereTheVaultKeepsADocumentIsKnownToStorageAlone)
{
    static const QRegularExpression place(u"DocumentPlace\\.h|\\bdocumentPlace\\b"_s);
    for (const auto& top : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const auto& source : sourcesOf(top)) {
            EXPECT_TRUE(source.folder == "core/storage"_L1 || !source.text.contains(place))
                << source.path.toStdString();
        }
    }
}

TEST(Layering, whatShowsOrParsesADocumentTakesNoPathOfIt)
{
    static const QRegularExpression path(u"\\bQString&?\\s+\\w*[pP]ath\\b|\\bQFile(Info)?\\b"_s);
    const QStringList folders{u"core/pdf"_s, u"core/render"_s, u"core/review"_s, u"ui/viewer"_s};
    for (const auto& top : {u"core"_s, u"ui"_s}) {
        for (const auto& source : sourcesOf(top)) {
            const bool isHeader = source.path.endsWith(".h"_L1);
            const auto match =
                isHeader && folders.contains(source.folder) ? path.match(source.text) : QRegularExpressionMatch();
            EXPECT_FALSE(match.hasMatch()) << source.path.toStdString() << ": " << match.captured().toStdString();
        }
    }
}

TEST(Wording, noSentenceForAPersonIsInTheCore)
{
    static const QRegularExpression translated(
        u"\\b(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP)\\s*\\(|(?<![.>])\\btranslate\\s*\\("_s);
    for (const auto& source : sourcesOf(u"core"_s)) {
        EXPECT_FALSE(source.text.contains(translated)) << source.path.toStdString();
    }
}

TEST(Wording, noTextInTheWindowIsShownUntranslated)
{
    static const QRegularExpression setter(u"set(Text|ToolTip|Title|WindowTitle|PlaceholderText|AccessibleName)"
                                           "\\(\\s*u?\"[A-Za-z]{2,}"_s);
    for (const auto& source : sourcesOf(u"ui"_s)) {
        const auto match = setter.match(source.text);
        EXPECT_FALSE(match.hasMatch()) << source.path.toStdString() << ": " << match.captured().toStdString();
    }
}

TEST(Wording, textsAreShortenedInOnePlace)
{
    for (const auto& source : sourcesOf(u"ui"_s)) {
        const bool isThePlace = source.path.contains("theme/Eliding"_L1);
        EXPECT_TRUE(isThePlace || !source.text.contains("elidedText("_L1)) << source.path.toStdString();
        EXPECT_TRUE(isThePlace || !source.text.contains("Qt::Elide"_L1)) << source.path.toStdString();
    }
}

TEST(Threads, theWindowNeverWaits)
{
    static const QRegularExpression waits(u"\\b(processEvents|waitForFinished|waitForStarted|waitForReadyRead)\\s*\\(|"
                                          "\\bQEventLoop\\b|\\.exec\\(\\)|->exec\\(\\)"_s);
    for (const auto& source : sourcesOf(u"ui"_s)) {
        const auto match = waits.match(source.text);
        EXPECT_FALSE(match.hasMatch()) << source.path.toStdString() << ": " << match.captured().toStdString();
    }
}

TEST(Clocks, theTimeIsAskedOfTheClockThatIsGiven)
{
    static const QRegularExpression asking(
        u"\\bcurrent(Date|Time|DateTime|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch)\\s*\\(|"
        "\\bsystem_clock\\b|\\b(std::)?(time|gettimeofday)\\s*\\(\\s*(nullptr|NULL|0)\\s*\\)|\\bQTime::current"_s);
    for (const auto& top : {u"core"_s, u"ui"_s, u"app"_s}) {
        for (const auto& source : sourcesOf(top)) {
            const auto match = asking.match(source.text);
            EXPECT_TRUE(source.path == "core/base/Clock.cpp"_L1 || !match.hasMatch())
                << source.path.toStdString() << ": " << match.captured().toStdString();
        }
    }
}

TEST(Questions, aModalBoxIsAskedOnlyThroughThePrompter)
{
    for (const auto& source : sourcesOf(u"ui"_s)) {
        const bool isPrompter = source.path.contains("Prompter"_L1);
        EXPECT_TRUE(isPrompter || !source.text.contains("QMessageBox"_L1)) << source.path.toStdString();
        EXPECT_TRUE(isPrompter || !source.text.contains("QInputDialog"_L1)) << source.path.toStdString();
    }
}

} // namespace pingshen
