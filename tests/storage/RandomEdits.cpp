// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/RandomEdits.h"

#include "core/domain/ApplicationState.h"
#include "core/domain/EditKinds.h"
#include "core/domain/SeenPackages.h"

#include <QMetaEnum>

#include <random>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

const QStringList texts{u""_s, u"年龄 41 岁"_s, u"quote ' \" \\ % _"_s, u"line\nbreak\ttab"_s, u"😀 𠮷"_s, u"x"_s};
const QStringList points{u""_s, u"0"_s, u"4.5"_s, u"12.25"_s, u"100"_s};
const QStringList dates{u""_s, u"2025-12-20"_s, u"2026-01-31"_s};
const QStringList states{u""_s, u"matches"_s, u"differs"_s, u"notShown"_s};
const QStringList conclusions{u""_s, u"consistent"_s, u"inconsistent"_s, u"needsSupplement"_s};
const QStringList kinds{u""_s, u"passport"_s, u"contract"_s};
const QStringList reviewers{u"李评审"_s, u"王评审"_s, u"O'Brien"_s};
const QStringList stances{u""_s, u"for"_s, u"against"_s, u"sideways"_s};
const QStringList contents{u""_s, u"x"_s, QString(64, u'a'), QString(64, u'A')};
const QStringList pages{u""_s, u"0"_s, u"011"_s, u"-1"_s, u"1.5"_s};
const QStringList rects{u""_s, u"1 2 3 4"_s, u"01 2 3 4,5 6 7 8"_s, u"1 2 0 4"_s, u"1,2"_s};
const QStringList coverages{u""_s, u"9 8 1 1"_s, u"9 8 1"_s};
const QStringList conditions{u"registered"_s, u"director"_s, u"application-date"_s};
const QStringList results{u""_s, u"met"_s, u"notMet"_s, u"perhaps"_s};
const QStringList statements{u"birthDate d1 1984-03-02"_s, u"birthDate d1"_s, u"position d2 总监 首席"_s};
const QStringList decisions{u""_s, u"accepted"_s, u"raised"_s, u"perhaps"_s};
const QStringList evidences{u""_s, u"d1 %1 011\n01 2 3 4\n护照.pdf\n一\n二"_s.arg(QString(64, u'a')),
                            u"d1 %1 0\n1 2 3 4\nx"_s.arg(QString(64, u'a')), u"x"_s};
const QStringList indicators{u"age"_s, u"education"_s, u"experience.reputation"_s};

class Dice
{
public:
    explicit Dice(quint32 seed) : m_engine(seed) {}

    int below(int bound) { return static_cast<int>(m_engine() % static_cast<quint32>(bound)); }
    const QString& of(const QStringList& list) { return list[below(static_cast<int>(list.size()))]; }

    FieldChange change(const QString& field, const QStringList& values)
    {
        const auto& value = of(values);
        return {field, {}, value.isEmpty() ? QJsonValue() : QJsonValue(value)};
    }

    /// Each of them or not.
    QList<FieldChange> some(const QList<std::pair<QString, QStringList>>& fields)
    {
        QList<FieldChange> changes;
        for (const auto& [field, values] : fields) {
            if (below(2) == 0) {
                changes.append(change(field, values));
            }
        }
        return changes;
    }

private:
    std::mt19937 m_engine; ///< the standard fixes its sequence, unlike that of the distributions
};

Document received(const QString& id, Dice& dice)
{
    Document document;
    document.id = DocumentId(id);
    document.name = dice.of(texts);
    document.kind = KindId(dice.of(kinds));
    document.confidence = dice.below(101);
    document.reason = dice.of(texts);
    document.digest = Digest::of(dice.of(texts).toUtf8());
    document.bytes = dice.below(1000);
    document.pages = dice.below(9);
    return document;
}

/// Few, so that one is imported on several devices.
constexpr int packages = 12;

Digest packageNumber(int number)
{
    return Digest::of(QByteArray::number(number));
}

/// As a program of today writes it, of packages that may be there; an older one's edit does not say.
QJsonObject seenContent(Dice& dice)
{
    if (dice.below(3) == 0) {
        return {};
    }
    SeenPackages seen;
    for (int number = 0; number < packages; ++number) {
        if (dice.below(2) == 0) {
            seen.after.append(packageNumber(number));
        }
    }
    return seen.toContent();
}

/// Of the documents that are there, and of new ones.
Dossier package(const ApplicationId& application, Dice& dice)
{
    Dossier dossier;
    dossier.id = application;
    dossier.rubric = RubricId(u"two-zones-2023"_s);
    dossier.versions = {
        {1, packageNumber(dice.below(packages)), dice.of(texts), QDateTime({2025, 12, 1}, {9, 0}, Qt::UTC)}};
    for (int i = 1 + dice.below(2); i < 4; ++i) {
        dossier.documents.append(received(application.value() + u"-d%1"_s.arg(i), dice));
    }
    return dossier;
}

QList<Finding> findings(Dice& dice)
{
    QList<Finding> findings;
    for (int i = dice.below(3); i > 0; --i) {
        findings.append({Finding::Code::NameRestored, Finding::Severity::Warning, dice.of(texts), {{u"n"_s, i}}});
    }
    return findings;
}

void fillReview(Change& change, Dice& dice)
{
    switch (change.kind) {
    case EditKind::ScoreChanged:
        change.subject = dice.of(indicators);
        change.fields =
            dice.some({{u"points"_s, points}, {u"option"_s, kinds}, {u"reason"_s, texts}, {u"fact"_s, texts}});
        change.content = seenContent(dice);
        if (dice.below(3) == 0) { // on a sheet that was begun under another id
            change.content[u"sheet"_s] = dice.of(reviewers);
        }
        break;
    case EditKind::ScoreConfirmed:
        change.subject = dice.of(indicators);
        change.content = seenContent(dice);
        break;
    case EditKind::PinChanged:
        change.subject = u"p%1"_s.arg(dice.below(6));
        change.fields = dice.some({{u"indicator"_s, QStringList{u""_s} + indicators},
                                   {u"stance"_s, stances},
                                   {u"document"_s, texts},
                                   {u"content"_s, contents},
                                   {u"page"_s, pages},
                                   {u"rects"_s, rects},
                                   {u"quote"_s, texts},
                                   {u"words"_s, texts},
                                   {u"coverage"_s, coverages},
                                   {u"placement"_s, {u""_s, u"moved"_s, u"elsewhere"_s}}});
        if (dice.below(3) == 0) {
            change.content[u"sheet"_s] = dice.of(reviewers);
        }
        break;
    case EditKind::EligibilityChecked:
        change.subject = dice.of(conditions);
        change.fields = dice.some({{u"result"_s, results},
                                   {u"source"_s, texts},
                                   {u"lookedUpOn"_s, dates},
                                   {u"appliedOn"_s, dates},
                                   {u"remark"_s, texts},
                                   {u"evidence"_s, evidences}});
        break;
    case EditKind::DifferenceSettled:
        change.subject = dice.of(statements);
        change.fields = dice.some({{u"decision"_s, decisions}, {u"reason"_s, texts}, {u"against"_s, texts}});
        break;
    case EditKind::SheetReturned:
        change.subject = dice.of(reviewers);
        change.note = dice.of(texts);
        break;
    case EditKind::VisitChanged:
        change.fields = dice.some({{u"notifiedOn"_s, dates},
                                   {u"date"_s, dates},
                                   {u"place"_s, texts},
                                   {u"participants"_s, texts},
                                   {u"conclusion"_s, conclusions},
                                   {u"summary"_s, texts}});
        break;
    case EditKind::NoteChanged:
        change.subject = u"n%1"_s.arg(dice.below(6));
        change.fields = dice.some({{u"topic"_s, texts}, {u"text"_s, texts}});
        break;
    case EditKind::VisitWithdrawn:
        change.content = withdrawalOf(dice.of(texts));
        change.note = dice.of(texts);
        break;
    default:
        change.note = dice.of(texts);
        break;
    }
}

void fillDossier(Change& change, Dice& dice)
{
    const QString document = change.application.value() + (dice.below(2) == 0 ? u"-d1"_s : u"-d2"_s);
    switch (change.kind) {
    case EditKind::PackageImported: {
        const auto dossier = package(change.application, dice); // first, whatever the compiler: the dice go on
        change = importOf(dossier, findings(dice), change.author);
        break;
    }
    case EditKind::KindRecognised:
        change.subject = document;
        change.content = {{u"guess"_s, guessJson(received(document, dice))}};
        if (dice.below(3) > 0) { // an older one does not say of which file
            change.note = Digest::of(dice.of(texts).toUtf8()).hex();
        }
        break;
    case EditKind::HistoryConverted:
    case EditKind::VaultContinued:
        change.application = {};
        break;
    case EditKind::ApplicantChanged:
        change.fields = dice.some({{u"latinName"_s, texts}, {u"birthDate"_s, dates}, {u"caseNumber"_s, texts}});
        break;
    case EditKind::DocumentChanged:
        change.subject = document;
        change.fields = {dice.change(u"kind"_s, kinds), dice.change(u"name"_s, texts)};
        if (dice.below(3) == 0) { // one of the files that it may have come with
            change.fields = {{u"content"_s, {}, Digest::of(dice.of(texts).toUtf8()).hex()}};
        }
        change.note = Digest::of(dice.of(texts).toUtf8()).hex();
        change.content = {{u"findings"_s, findingsJson(findings(dice))}};
        break;
    case EditKind::OriginalChecked:
        change.subject = document;
        change.fields = dice.some({{u"state"_s, states}, {u"remark"_s, texts}});
        break;
    case EditKind::SettingChanged:
        change.application = {};
        change.subject = u"two-zones-2023"_s;
        change.fields = {dice.change(dice.of(indicators), points)};
        break;
    case EditKind::PersonAdded:
    case EditKind::PersonNamed:
    case EditKind::RolesChanged:
        change.application = {};
        change.subject = dice.below(2) == 0 ? QString(32, u'a') : dice.of(reviewers);
        change.fields = dice.some(
            {{u"latinName"_s, texts}, {u"chineseName"_s, texts}, {u"remark"_s, texts}, {u"roles"_s, {u"expert"_s}}});
        break;
    case EditKind::PersonMerged: // half of them in rings, and taken back
        change.application = {};
        change.subject = dice.of(reviewers);
        change.fields = {dice.change(u"sameAs"_s, QStringList{u""_s} + reviewers)};
        break;
    default:
        fillReview(change, dice);
        break;
    }
}

} // namespace

QList<Change> randomChanges(quint32 seed, int count, const QStringList& applications)
{
    const auto kindsOfEdit = QMetaEnum::fromType<EditKind::Value>();
    Dice dice(seed);
    QList<Change> changes;
    for (int i = 0; i < count; ++i) {
        Change change;
        // What folds an application as a whole is rarer, as in life.
        do {
            change.kind = static_cast<EditKind::Value>(kindsOfEdit.value(dice.below(kindsOfEdit.keyCount() - 1)));
        } while (rowOf(change.kind).part < StatePart::Score && dice.below(5) > 0);
        change.application = ApplicationId(dice.of(applications));
        change.author = ReviewerId(dice.of(reviewers));
        fillDossier(change, dice);
        changes.append(std::move(change));
    }
    return changes;
}

} // namespace pingshen::test
