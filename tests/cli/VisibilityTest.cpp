// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Changes.h"
#include "core/work/OpenApplication.h"
#include "core/work/People.h"
#include "tests/cli/CliFixture.h"
#include "tests/support/FixedClock.h"
#include "tests/support/Plants.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

/// What says nothing of a sheet or a visit: it knows no application, or changes it only.
const QStringList silent{u"demo"_s,         u"check"_s,        u"import"_s,     u"names"_s,      u"rubric list"_s,
                         u"rubric show"_s,  u"rubric check"_s, u"rubric set"_s, u"person add"_s, u"person rename"_s,
                         u"person merge"_s, u"edits accept"_s, u"render"_s,     u"text"_s,       u"restore"_s,
                         u"actions"_s,      u"search"_s,       u"recognise"_s,  u"signatures"_s, u"eligibility"_s,
                         u"facts"_s};

} // namespace

/// Bo, who has submitted a sheet that reaches the threshold, has made an edit of every kind before, with a word in each
/// text that is found again wherever it comes out; the submitted sheet holds those of its scores. Carl's sheet was
/// returned to him, and has such scores, too. Anna's sheet is open.
class CliVisibility : public CliFixture
{
protected:
    void SetUp() override
    {
        id = imported();
        const QStringList bo{u"--reviewer"_s, u"Bo"_s};
        const QStringList carl{u"--reviewer"_s, u"Carl"_s};
        ask(QStringList{u"score"_s, id} + bo + scoring(93, 81));
        plantBy(u"Bo"_s, plantAll);
        ask(QStringList{u"score"_s, id} + bo + scoring(93, 81)); // points that may be submitted, beside the words
        ask(QStringList{u"submit"_s, id} + bo);
        ask(QStringList{u"score"_s, id} + carl + scoring(50, 50));
        ask(QStringList{u"submit"_s, id} + carl);
        ask(QStringList{u"return"_s, id, u"--reason"_s, plantOf(EditKind::SheetReturned)} + carl);
        plantBy(u"Carl"_s, [](Workplace& workplace, const ApplicationFile& file, const PersonId& author) {
            const auto recorded = workplace.journal().record(planted(EditKind::ScoreChanged, file, author));
            return recorded ? Done() : Done(recorded.error());
        });
        ask({u"score"_s, id, u"--reviewer"_s, u"Anna"_s, u"--set"_s, u"age=1"_s});
        total = ask(QStringList{u"total"_s, id} + bo)[u"total"_s].toString();
    }

    template<class Plant>
    void plantBy(const QString& name, Plant plant)
    {
        const FixedClock clock;
        auto workplace = Workplace::open(vault(), clock);
        ASSERT_OK(workplace);
        const auto author = personOf(**workplace, name);
        ASSERT_OK(author);
        const auto file = openApplication(**workplace, ApplicationId(id), *author);
        ASSERT_OK(file);
        ASSERT_OK(plant(**workplace, *file, *author));
    }

    /// Everything that each command says, by its words. Of a report in PDF: its text.
    QMap<QString, QString> everythingSaid(const QString& reader) const
    {
        QMap<QString, QString> said;
        QList<QStringList> lines{{u"list"_s},
                                 {u"show"_s, id},
                                 {u"total"_s, id},
                                 {u"score"_s, id},
                                 {u"history"_s, id},
                                 {u"pins"_s, id},
                                 {u"highlights"_s, id},
                                 {u"conflict"_s, u"list"_s},
                                 {u"conflict"_s, u"list"_s, id},
                                 {u"verify"_s},
                                 {u"person"_s, u"list"_s},
                                 {u"report"_s, id, u"--kind"_s, u"site-visit"_s}};
        for (const auto& format : {u"pdf"_s, u"csv"_s, u"json"_s}) {
            lines.append({u"report"_s, id, u"--kind"_s, u"score-sheet"_s, u"--format"_s, format});
        }
        for (const auto& line : std::as_const(lines)) {
            const bool takesReader = line.first() != u"verify" && line.first() != u"person";
            const auto words = takesReader && !reader.isEmpty() ? line + QStringList{u"--reviewer"_s, reader} : line;
            said[words.join(u' ')] = saidBy(words);
            said[words.join(u' ') + u" --json"_s] = saidBy(words + QStringList{u"--json"_s});
        }
        return said;
    }

    QString saidBy(QStringList words) const
    {
        const auto out = path(u"report"_s);
        const bool isReport = words.first() == u"report";
        if (isReport) {
            QFile::remove(out);
            words += {u"--out"_s, out};
        }
        const auto answer = run(words);
        QString said = answer.out + answer.err;
        if (QFile file(out); isReport && file.open(QIODevice::ReadOnly)) {
            const auto bytes = file.readAll();
            said += bytes.startsWith("%PDF") ? run({u"text"_s, out}).out : QString::fromUtf8(bytes);
        }
        return said;
    }

    void expectNothingOf(const QList<Audience>& hidden, const QMap<QString, QString>& said) const
    {
        for (const auto& [words, text] : said.asKeyValueRange()) {
            for (const auto kind : everyKind()) {
                if (isPlanted(kind) && hidden.contains(rowOf(kind).audience)) {
                    EXPECT_FALSE(text.contains(plantOf(kind)))
                        << nameOf(kind).toStdString() << " in " << words.toStdString();
                }
            }
            EXPECT_FALSE(text.contains(u"3.17"_s)) << "points in " << words.toStdString();
            EXPECT_FALSE(text.contains(total)) << "the total in " << words.toStdString();
        }
    }

    QString id;
    QString total;
};

TEST_F(CliVisibility, keepsAllOfAnothersWorkFromWhoseSheetIsOpen)
{
    for (const auto& reader : {u"Anna"_s, QString()}) {
        const auto said = everythingSaid(reader);
        expectNothingOf({Audience::Author, Audience::SheetOwner, Audience::Submitters, Audience::VisitReaders}, said);
        for (const auto& [words, text] : said.asKeyValueRange()) {
            EXPECT_FALSE(text.contains(u"inconsistent"_s) || text.contains(u"2026-02-03"_s)) << words.toStdString();
            EXPECT_FALSE(text.contains(u"eaches the threshold"_s)) << words.toStdString();
            EXPECT_FALSE(text.contains(u"meetsThreshold\":true"_s)) << words.toStdString();
        }
    }
}

TEST_F(CliVisibility, showsOwnersWhatStandsOnTheirSheets)
{
    for (const auto& owner : {u"Bo"_s, u"Carl"_s}) {
        const auto said = run({u"score"_s, id, u"--json"_s, u"--reviewer"_s, owner}).out;
        EXPECT_TRUE(said.contains(plantOf(EditKind::ScoreChanged))) << owner.toStdString();
    }
    EXPECT_TRUE(run({u"history"_s, id, u"--reviewer"_s, u"Carl"_s}).out.contains(plantOf(EditKind::SheetReturned)));
}

/// Files of edits and backups hold everything: they are for the office's other computers, like the vault itself.
TEST_F(CliVisibility, keepsAllOfAnothersWorkOutOfWhatIsSaidWhereSomethingIsWritten)
{
    const QStringList anna{u"--reviewer"_s, u"Anna"_s};
    const QList<QStringList> lines{QStringList{u"submit"_s, id} + anna,
                                   {u"note"_s, id, u"by Anna"_s, u"--author"_s, u"Anna"_s},
                                   QStringList{u"conflict"_s, u"choose"_s, id, u"education.reason"_s, u"x"_s} + anna,
                                   {u"return"_s, id, u"--reviewer"_s, u"Carl"_s, u"--reason"_s, u"it is open"_s},
                                   {u"return"_s, id, u"--reviewer"_s, u"Bo"_s, u"--reason"_s, u"unclear"_s},
                                   QStringList{u"pin"_s, id, u"--indicator"_s, u"education"_s, u"--absent"_s, u"x"_s}
                                       + anna,
                                   {u"edits"_s, u"export"_s, path(u"edits"_s)},
                                   {u"backup"_s, path(u"backup.tar"_s)},
                                   {u"rebuild"_s}};
    QMap<QString, QString> said;
    for (const auto& line : lines) {
        for (const auto& words : {line, QStringList{u"--json"_s} + line}) {
            said[words.join(u' ')] = saidBy(words);
        }
    }
    expectNothingOf({Audience::Author, Audience::SheetOwner, Audience::Submitters, Audience::VisitReaders}, said);
}

/// As edits of another device may say it: here it would have been refused, for both have a sheet.
TEST_F(CliVisibility, keepsAllOfAnothersWorkFromWhoIsSaidToBeThatExpert)
{
    const FixedClock clock;
    auto workplace = Workplace::open(vault(), clock);
    ASSERT_OK(workplace);
    const auto office = personOf(**workplace, u"王主任"_s, Role::Office);
    const auto persons = personsOf(**workplace);
    const auto merge =
        personMerged(*persons, persons->named(u"Anna"_s).first(), persons->named(u"Bo"_s).first(), *office);
    ASSERT_OK((*workplace)->journal().record(merge));
    workplace->reset();
    const auto said = everythingSaid(u"Anna"_s);
    expectNothingOf({Audience::Author, Audience::SheetOwner, Audience::Submitters, Audience::VisitReaders}, said);
    const auto merged = run({u"person"_s, u"list"_s, u"--json"_s}).out;
    EXPECT_TRUE(merged.contains(u"\"Bo\""_s)) << "that they are said to be one is no secret";
}

TEST_F(CliVisibility, showsTheVisitButNoSheetToWhoHasSubmitted)
{
    ask(QStringList{u"score"_s, id, u"--reviewer"_s, u"Anna"_s} + scoring(50, 50));
    ask({u"submit"_s, id, u"--reviewer"_s, u"Anna"_s});
    const auto said = everythingSaid(u"Anna"_s);
    expectNothingOf({Audience::Author, Audience::SheetOwner}, said);
    const QString visit = u"report "_s + id + u" --kind site-visit --reviewer Anna"_s;
    EXPECT_TRUE(said[visit].contains(plantOf(EditKind::VisitChanged))) << said[visit].toStdString();
    EXPECT_TRUE(said[u"history "_s + id + u" --reviewer Anna"_s].contains(plantOf(EditKind::OriginalChecked)));
}

TEST_F(CliVisibility, showsTheAuthorWhatWasPlanted)
{
    const auto history = ask({u"history"_s, id, u"--reviewer"_s, u"Bo"_s});
    const auto text = QString::fromUtf8(QJsonDocument(history.toObject()).toJson());
    for (const auto kind : everyKind()) {
        if (isPlanted(kind) && !isOfOffice(kind) && rowOf(kind).fields) {
            EXPECT_TRUE(text.contains(plantOf(kind))) << nameOf(kind).toStdString();
        }
    }
}

TEST_F(CliVisibility, hasAPlaceForEveryCommand)
{
    const QStringList asked{u"list"_s,         u"show"_s,    u"total"_s,         u"score"_s,
                            u"history"_s,      u"verify"_s,  u"report"_s,        u"person list"_s,
                            u"submit"_s,       u"return"_s,  u"note"_s,          u"backup"_s,
                            u"edits export"_s, u"rebuild"_s, u"conflict list"_s, u"conflict choose"_s,
                            u"pin"_s,          u"pins"_s,    u"highlights"_s};
    static const QRegularExpression row(u"^  ([a-z]+( [a-z]+)?)  "_s, QRegularExpression::MultilineOption);
    const auto help = run({u"--help"_s}).out;
    auto rows = row.globalMatch(help);
    EXPECT_TRUE(rows.hasNext());
    while (rows.hasNext()) {
        const auto command = rows.next().captured(1);
        EXPECT_TRUE(asked.contains(command) || silent.contains(command))
            << command.toStdString() << ": does it say what another expert's sheet says? Put it in one of the lists";
    }
}

} // namespace pingshen
