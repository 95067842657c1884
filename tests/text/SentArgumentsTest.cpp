// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"
#include "ui/text/FindingText.h"
#include "ui/text/ProblemText.h"

#include "tests/text/CodeSites.h"
#include "tests/text/SampleArguments.h"
#include "tests/text/Sources.h"
#include "tests/text/Wording.h"

#include <QFile>
#include <QMetaEnum>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace pingshen::test;

namespace {

using Names = QSet<QString>;
using Wording = QString (*)(const QString& code, const QJsonObject& args, bool saysWhere, const Phrasebook& book);

template<class Type>
typename Type::Code codeFrom(const QString& name)
{
    bool isKnown = false;
    const auto value = QMetaEnum::fromType<typename Type::Code>().keyToValue(name.toLatin1().constData(), &isKnown);
    EXPECT_TRUE(isKnown) << name.toStdString();
    return static_cast<typename Type::Code>(value);
}

QString wordedError(const QString& code, const QJsonObject& args, bool saysWhere, const Phrasebook& book)
{
    return errorText({codeFrom<Error>(code), args, saysWhere ? u"a.pdf"_s : QString(), nullptr}, book);
}

QString wordedFinding(const QString& code, const QJsonObject& args, bool /*saysWhere*/, const Phrasebook& book)
{
    return findingText({codeFrom<Finding>(code), Finding::Severity::Warning, u"a.pdf"_s, args}, book);
}

QString wordedProblem(const QString& code, const QJsonObject& args, bool /*saysWhere*/, const Phrasebook& book)
{
    return problemText({codeFrom<VaultProblem>(code), u"3f2a/17"_s, args}, book);
}

/// Codes of one type, their sentences, and what the sentences are given besides what a caller sends.
struct Codes
{
    QString type;
    QString file;
    Wording worded;
    Names given;
    Names known; ///< places that are left empty because the caller cannot know more; see `leftEmptyBy`
};

// What the helper programs send crosses to the program by its code alone; who asked adds the page, the limit, the name.
// What SQLite says of a lock or of damage has no more to it.
const Codes errors{u"Error"_s,
                   u"ui/text/ErrorText.cpp"_s,
                   wordedError,
                   {u"where"_s},
                   {u"* TextTooLong maximumBytes"_s, // of a file, whose characters nobody counts; or of what is typed
                    u"app/cli/commands/InputFile.cpp TextTooLong length"_s,
                    u"app/cli/commands/InputFile.cpp TextTooLong maximum"_s,
                    u"core/work/KeptChanges.cpp TextTooLong length"_s,
                    u"core/work/KeptChanges.cpp TextTooLong maximum"_s,
                    u"app/cli/commands/Pdfs.cpp PdfPageUnrenderable page"_s,
                    u"app/samples/ZipWriter.cpp EncodingUnknown encodings"_s,
                    u"core/domain/Edit.cpp JournalBroken seq"_s,
                    u"core/domain/EditRules.cpp JournalBroken seq"_s,
                    u"core/package/EmptyPackage.cpp PackageForeignFormat content"_s, // zeros are no format
                    u"core/package/PackageSources.cpp PackageEmpty archives"_s,
                    u"core/package/PackageSources.cpp PackageEmpty skipped"_s,
                    u"core/package/source/ArchiveSource.cpp PackageIsPart count"_s,
                    u"core/package/source/ArchiveSource.cpp PackageTooLarge maximumBytes"_s,
                    u"core/package/source/NativeFolder.cpp PackageTooManyEntries maximum"_s,
                    u"core/paper/Fonts.cpp FontMissing characters"_s,
                    u"core/pdf/MarkedUpdate.cpp PdfPageMissing page"_s,
                    u"core/pdf/PdfFile.cpp PdfPageMissing page"_s,
                    u"core/pdf/PdfFile.cpp PdfPageUnrenderable page"_s,
                    u"core/pdf/PdfLinks.cpp PdfPageMissing page"_s,
                    u"core/storage/Database.cpp VaultBusy host"_s,
                    u"core/storage/Database.cpp VaultBusy pid"_s,
                    u"core/storage/Database.cpp VaultBusy program"_s,
                    u"core/storage/Database.cpp VaultDamaged detail"_s,
                    u"* MergeNotByAnother name"_s,                     // the one is not of the command line
                    u"core/storage/Vault.cpp VaultEndUnknown count"_s, // where nobody can say how many
                    u"core/storage/database/Schema.cpp VaultDamaged detail"_s,
                    u"core/unpack/ArchiveFile.cpp PackageCompressionUnsupported method"_s,
                    u"core/unpack/StreamUnpacking.cpp PackageIsPart count"_s,
                    u"core/unpack/ZipDirectory.cpp PackageIsPart count"_s,
                    u"core/work/SamplePackages.cpp PackageEmpty archives"_s,
                    u"core/work/SamplePackages.cpp PackageEmpty skipped"_s}};
// A value that cannot be used is said with its text or with its field, or by the place that the finding is about.
const Codes findings{
    u"Finding"_s,
    u"ui/text/FindingText.cpp"_s,
    wordedFinding,
    {},
    {u"* ValueMalformed field"_s, u"* ValueMalformed value"_s, u"core/package/Staging.cpp LimitReached maximumBytes"_s,
     u"core/package/Staging.cpp LinkSkipped target"_s, u"core/review/DocumentFindings.cpp NotAPdf content"_s,
     u"core/rubric/RubricCheck.cpp OptionAboveMaximum option"_s,
     u"core/work/importing/ProbeDocuments.cpp FieldDiffers drawn"_s, // a field shows a value, or nothing
     u"core/work/importing/ProbeDocuments.cpp FieldDiffers stored"_s,
     u"core/work/importing/ProbeDocuments.cpp FieldDiffers unshown"_s}};
// The check of a vault names the application afterwards.
const Codes problems{u"VaultProblem"_s,
                     u"ui/text/ProblemText.cpp"_s,
                     wordedProblem,
                     {u"subject"_s, u"part"_s, u"command"_s},
                     {u"core/storage/VaultCheck.cpp ConversionDiffers application"_s,
                      u"core/storage/journal/EditCount.cpp EditsMiscounted application"_s,
                      u"core/storage/journal/EditCount.cpp EditsMiscounted unknown"_s,
                      u"core/storage/journal/StateCheck.cpp ListOutdated application"_s,
                      u"core/storage/journal/StateCheck.cpp StateDiffers application"_s}};

/// The places of a sentence: {first,second} is one, filled by either.
QList<QStringList> placesIn(const QString& sentence)
{
    static const QRegularExpression place(u"\\{([\\w,]+)(?::\\w+)?\\}"_s);
    QList<QStringList> places;
    for (auto at = place.globalMatch(sentence); at.hasNext();) {
        places.append(at.next().captured(1).split(u','));
    }
    return places;
}

/// Every code's sentence, as it stands in the source.
QMap<QString, QString> sentencesOf(const Codes& codes)
{
    const auto source = sourceFrom(codes.file);
    QMap<QString, QString> sentences;
    QStringList waiting;
    for (qsizetype at = 0; at < source.tokens.size(); ++at) {
        if (source.is(at, "case") && source.is(at + 1, codes.type.toLatin1().constData())
            && source.is(at + 3, "Code")) {
            waiting.append(source.text(at + 5));
        } else if (source.is(at, "return") && source.is(at + 1, "QT_TRANSLATE_NOOP") && !waiting.isEmpty()) {
            for (const auto& code : std::exchange(waiting, {})) {
                sentences[code] = source.tokens[at + 5].text;
            }
        }
    }
    EXPECT_TRUE(waiting.isEmpty()) << "a code whose sentence is not found: " << waiting.value(0).toStdString();
    return sentences;
}

/// What callers send that hand on the arguments of something else.
SentNames handedOn(const CodeSite& site)
{
    static const QMap<QString, std::pair<QString, QString>> origins{
        {u"core/work/SheetCheck.cpp SheetTwice"_s, {u"VaultProblem"_s, u"SheetTwice"_s}},
        {u"core/work/SheetCheck.cpp SheetForged"_s, {u"VaultProblem"_s, u"SheetForged"_s}},
        {u"core/package/EmptyPackage.cpp PackageForeignFormat"_s, {u"Finding"_s, u"NotAPdf"_s}},
        {u"core/storage/VaultCheck.cpp DatabaseCorrupt"_s, {u"Error"_s, u"VaultDamaged"_s}},
        {u"app/cli/commands/Safety.cpp DatabaseCorrupt"_s, {u"Error"_s, u"VaultDamaged"_s}},
        {u"app/cli/commands/Safety.cpp DatabaseEmptied"_s, {u"Error"_s, u"VaultEmptied"_s}}};
    static const Names stored{u"core/work/SamplePackages.cpp"_s, u"core/storage/journal/FirstFormat.cpp"_s};
    if (site.path == "core/storage/safety/VaultLock.cpp"_L1) {
        return sentByFunction(u"argsOf"_s);
    }
    SentNames sent;
    const auto origin = origins.constFind(site.path + u' ' + site.code);
    EXPECT_TRUE(origin != origins.constEnd() || stored.contains(site.path))
        << site.path.toStdString() << " hands on the arguments of something with " << site.code.toStdString();
    for (const auto& other : origin == origins.constEnd() ? QList<CodeSite>() : codeSites(origin->first)) {
        if (other.code == origin->second) {
            sent.sometimes += other.sent.always + other.sent.sometimes;
        }
    }
    return sent;
}

void expectWorded(const Codes& codes, const CodeSite& site, const Names& names)
{
    QJsonObject args;
    const auto samples = sampleArguments();
    for (const auto& name : names) {
        ASSERT_TRUE(samples.contains(name))
            << site.named.toStdString() << " sends what has no sample: " << name.toStdString();
        args[name] = samples[name];
    }
    for (const auto language : bothLanguages) {
        SCOPED_TRACE(site.named.toStdString());
        expectSentence(codes.worded(site.code, args, site.saysWhere, Phrasebook(language)), language);
    }
}

/// "path code place" of what a caller leaves empty; "* code place" stands for all of its callers.
Names leftEmptyBy(const CodeSite& site, const Names& names, const Codes& codes, const QString& sentence)
{
    Names rows;
    for (const auto& place : placesIn(sentence)) {
        const bool isFilled = std::ranges::any_of(
            place, [&](const QString& name) { return names.contains(name) || codes.given.contains(name); });
        const auto row = site.code + u' ' + place.join(u',');
        if (!isFilled) {
            rows.insert((codes.known.contains(u"* "_s + row) ? u"*"_s : site.path) + u' ' + row);
        }
    }
    return rows;
}

/// Of every caller: with what it sends always, and with what it sends besides under a condition.
void expectCallersSayAll(const Codes& codes)
{
    const auto sentences = sentencesOf(codes);
    const auto sites = codeSites(codes.type);
    EXPECT_GT(sites.size(), sentences.size() / 2);
    Names rows;
    for (const auto& site : sites) {
        const auto sent = site.sent.isPassedOn ? handedOn(site) : site.sent;
        ASSERT_TRUE(sentences.contains(site.code)) << site.code.toStdString();
        expectWorded(codes, site, sent.always);
        expectWorded(codes, site, sent.always + sent.sometimes);
        rows += leftEmptyBy(site, sent.always + sent.sometimes, codes, sentences[site.code]);
    }
    for (const auto& row : rows - codes.known) {
        ADD_FAILURE() << "somebody leaves a place empty: " << row.toStdString();
    }
    for (const auto& row : codes.known - rows) {
        ADD_FAILURE() << "nobody leaves this place empty any more: " << row.toStdString();
    }
}

} // namespace

TEST(SentArguments, fillTheSentenceOfAnErrorInBothLanguagesWhoeverMakesIt)
{
    expectCallersSayAll(errors);
}

TEST(SentArguments, fillTheSentenceOfAFindingInBothLanguagesWhoeverMakesIt)
{
    expectCallersSayAll(findings);
}

TEST(SentArguments, fillTheSentenceOfAProblemInBothLanguagesWhoeverMakesIt)
{
    expectCallersSayAll(problems);
}

TEST(SentArguments, areAllInTheTableAboveTheSentences)
{
    static const QRegularExpression row(u"^// (\\w+) {2,}(.+)$"_s, QRegularExpression::MultilineOption);
    for (const auto& codes : {errors, findings}) {
        QFile file(QStringLiteral(PINGSHEN_SOURCE_DIR "/") + codes.file);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        QMap<QString, QString> rows;
        const auto text = QString::fromUtf8(file.readAll());
        for (auto found = row.globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            rows[match.captured(1)] = match.captured(2);
        }
        EXPECT_GT(rows.size(), 20);
        const auto sentences = sentencesOf(codes);
        for (auto code = sentences.begin(); code != sentences.end(); ++code) {
            for (const auto& place : placesIn(*code)) {
                EXPECT_TRUE(std::ranges::any_of(place,
                                                [&](const QString& name) {
                                                    const QRegularExpression word(u"\\b"_s + name + u"\\b"_s);
                                                    return name == u"where"_s || rows.value(code.key()).contains(word);
                                                }))
                    << code.key().toStdString() << " {" << place.join(u',').toStdString() << '}';
            }
        }
    }
}

} // namespace pingshen::ui
