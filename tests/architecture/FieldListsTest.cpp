// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const auto table = u"core/domain/Fields.cpp"_s;

/// What else names all fields of a subject, and why it cannot be made of the table. Whoever adds a field goes through
/// these, and through a migration, resources/formats/journal.md and tests/journal/read_journal.py.
const QMap<QString, QString> reasons{
    {u"core/domain/Dossier.h"_s, u"the members that the table names"_s},
    {u"core/domain/SiteVisit.h"_s, u"the members that the table names"_s},
    {u"ui/text/Labels.cpp"_s, u"a word for each, in two languages"_s},
    {u"core/package/ApplicationInfo.cpp"_s, u"how strangers spell each; what an older package's digest is made of"_s},
    {u"core/storage/journal/FirstState.cpp"_s, u"the first format had these, and gets no others"_s},
    {u"core/report/SiteVisitRecord.h"_s, u"the members of the printed record"_s},
    {u"core/report/SiteVisitRecord.cpp"_s, u"the record's digest is made of these"_s},
    {u"core/report/SiteVisitPdf.cpp"_s, u"each has its place on the page"_s},
    {u"core/report/ReportWords.h"_s, u"the report's words"_s},
    {u"ui/text/ReportText.cpp"_s, u"the report's words"_s},
    {u"core/work/Reports.cpp"_s, u"from the visit to the printed record"_s},
    {u"ui/panels/visit/VisitPanel.cpp"_s, u"each has its place in the form"_s},
    {u"ui/panels/visit/VisitPanel.h"_s, u"each has its place in the form"_s},
    {u"core/domain/Sheet.h"_s, u"the members that the table names"_s},
    {u"core/domain/Review.cpp"_s, u"an empty note"_s},
    {u"core/package/ApplicantGuess.cpp"_s, u"each is guessed in a way of its own"_s},
    {u"core/storage/rows/SearchText.cpp"_s, u"what is searched, and no more"_s},
    {u"core/storage/QueueStore.cpp"_s, u"what a row of the list shows, and no more"_s},
    {u"ui/panels/lists/QueueDelegate.cpp"_s, u"what a row of the list shows, and no more"_s},
    {u"core/report/ReportJson.cpp"_s, u"what is printed of a person, and no more"_s},
    {u"core/report/ReportPage.cpp"_s, u"each has its place on the page"_s},
    {u"core/report/ScoreSheet.h"_s, u"the members of the printed sheet"_s},
    {u"core/report/ScoreSheet.cpp"_s, u"the sheet's digest is made of these"_s},
    {u"core/report/ScoreSheetCsv.cpp"_s, u"each has its column"_s},
    {u"core/report/ScoreSheetPdf.cpp"_s, u"each has its place on the page"_s},
    {u"core/rubric/Evaluation.h"_s, u"what a score comes to"_s},
    {u"core/rubric/Evaluation.cpp"_s, u"what a score comes to"_s},
    {u"core/rubric/Suggestion.cpp"_s, u"which of them suggests points"_s},
    {u"core/review/Changes.h"_s, u"what a new note says"_s},
    {u"core/review/Changes.cpp"_s, u"what a new note says"_s},
    {u"ui/actions/ActionTable.cpp"_s, u"a key for each"_s},
    {u"ui/shell/ActionBindings.cpp"_s, u"a key for each"_s},
    {u"ui/panels/scoring/IndicatorCard.cpp"_s, u"each has its place in the card"_s},
    {u"ui/panels/visit/OriginalRow.h"_s, u"each has its place in the row"_s},
    {u"ui/panels/visit/OriginalRow.cpp"_s, u"each has its place in the row"_s},
    {u"ui/panels/visit/NoteList.h"_s, u"each has its place in the form"_s},
    {u"ui/panels/visit/NoteList.cpp"_s, u"each has its place in the form"_s},
    {u"ui/panels/visit/NoteRow.cpp"_s, u"each has its place in the row"_s},
    {u"ui/text/ErrorText.cpp"_s, u"a sentence for each error"_s},
    {u"app/cli/CommandTable.cpp"_s, u"an option for each"_s},
    {u"core/domain/Pin.h"_s, u"a pin has a state and a remark of its own"_s},
    {u"app/cli/SheetCommands.cpp"_s, u"an option for each"_s},
    {u"core/report/EvidencePdf.cpp"_s, u"each has its place on the page"_s},
    {u"core/report/EvidenceHtml.cpp"_s, u"each has its place on the page"_s},
    {u"ui/text/PinText.cpp"_s, u"what is said of a pin"_s},
    {u"ui/panels/scoring/EvidenceBox.cpp"_s, u"what can be done with a pin"_s},
    {u"ui/panels/scoring/IndicatorCardKeys.cpp"_s, u"a place for the keyboard each"_s},
    {u"app/cli/EligibilityList.cpp"_s, u"a condition has a remark, its evidence a state"_s},
    {u"ui/panels/materials/EligibilityList.cpp"_s, u"a condition has a remark, its row a state"_s},
    {u"app/cli/PinList.cpp"_s, u"what is listed of a pin"_s},
    {u"app/cli/commands/Facts.cpp"_s, u"facts are what documents state, and a difference has a reason"_s},
    {u"app/cli/commands/Scores.cpp"_s, u"an option for each"_s},
    {u"app/cli/commands/Notes.cpp"_s, u"an option for each"_s},
    {u"app/cli/Totals.cpp"_s, u"the points are those that count"_s},
    {u"app/cli/commands/Safety.cpp"_s, u"who restores, by name; nothing of originals"_s},
    {u"app/cli/Usage.cpp"_s, u"a topic of the help"_s},
    {u"app/cli/main.cpp"_s, u"a topic of the help"_s},
    {u"core/facts/Fact.cpp"_s, u"what documents state, more than an applicant has fields for"_s},
    {u"core/facts/FactLabels.cpp"_s, u"what documents print before it"_s},
};

QString codeOf(const QString& path)
{
    QFile file(QStringLiteral(PINGSHEN_SOURCE_DIR) + u'/' + path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    static const QRegularExpression comments(u"//[^\n]*"_s);
    return QString::fromUtf8(file.readAll()).remove(comments);
}

QStringList fieldsOf(const QString& list)
{
    static const QRegularExpression quoted(u"\"(\\w+)\""_s);
    const auto text = codeOf(table);
    const auto begin = text.indexOf(u"const std::array "_s + list + u'{');
    EXPECT_GE(begin, 0) << list.toStdString();
    QStringList fields;
    for (auto found = quoted.globalMatch(text.mid(begin, text.indexOf(u"\n};"_s, begin) - begin)); found.hasNext();) {
        fields.append(found.next().captured(1));
    }
    return fields;
}

/// As a member or in the journal, as its column, or as the name of a control.
bool names(const QString& code, const QString& field)
{
    QString column;
    for (const auto c : field) {
        column += c.isUpper() ? QString(u'_' + QString(c.toLower())) : QString(c);
    }
    return QRegularExpression(u"\\b(m_)?(%1|%2)\\b"_s.arg(field, column)).match(code).hasMatch();
}

/// More than half of the fields, so that a list which was begun, or forgot some, is a list too.
bool isList(const QString& code, const QStringList& fields)
{
    return 2 * std::ranges::count_if(fields, [&](const QString& field) { return names(code, field); }) > fields.size();
}

} // namespace

TEST(FieldLists, areOneForEachSubject)
{
    QStringList used{table};
    for (const auto& list :
         {u"applicantFields"_s, u"visitFields"_s, u"scoreFields"_s, u"originalFields"_s, u"noteFields"_s}) {
        const auto fields = fieldsOf(list);
        ASSERT_GE(fields.size(), 2) << list.toStdString();
        for (const auto& folder : {u"core"_s, u"ui"_s, u"app"_s}) {
            const QDir root(QStringLiteral(PINGSHEN_SOURCE_DIR));
            for (QDirIterator files(root.filePath(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                                    QDirIterator::Subdirectories);
                 files.hasNext();) {
                const auto path = root.relativeFilePath(files.next());
                if (path == table || !isList(codeOf(path), fields)) {
                    continue;
                }
                EXPECT_TRUE(reasons.contains(path))
                    << path.toStdString() << " is another list of " << list.toStdString();
                used.append(path);
            }
        }
    }
    for (const auto& path : reasons.keys()) {
        EXPECT_TRUE(used.contains(path)) << path.toStdString() << " lists no fields: it needs no reason";
    }
}

TEST(FieldLists, ofASecondOneAreNoticed)
{
    const auto fields = fieldsOf(u"visitFields"_s);
    EXPECT_TRUE(isList(u"SELECT notified_on, date, place, summary"_s, fields)) << "also of one that lacks two";
    EXPECT_FALSE(isList(u"SELECT notified_on, date, place"_s, fields));
}

} // namespace pingshen
