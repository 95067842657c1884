// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/FilledVault.h"

#include "core/render/WorkerPdfService.h"
#include "core/review/Changes.h"
#include "core/work/ImportPackage.h"
#include "core/work/People.h"
#include "core/work/RecordChange.h"
#include "core/work/Workplace.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestPdf.h"
#include "tests/support/Unpackers.h"
#include "tests/worker/Workers.h"

#include <QDir>
#include <QDirIterator>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

QString packageOf(const QString& folder, const QString& name, const QByteArray& info,
                  const QMap<QString, int>& documents)
{
    const QString package = folder + u'/' + name;
    QDir().mkpath(package);
    saveBytes(package + u"/application.json"_s, info);
    for (auto document = documents.begin(); document != documents.end(); ++document) {
        TestPdf pdf;
        for (int page = 1; page <= document.value(); ++page) {
            pdf.add({.lines = {name.toLatin1(), QByteArray::number(page)}});
        }
        pdf.save(package + u'/' + document.key());
    }
    return package;
}

Done import(Workplace& workplace, PdfService& pdf, const QString& package, const RubricId& rubric = {})
{
    ImportRequest request;
    request.package.paths = {package};
    request.package.unpacker = realUnpacker();
    request.edition = rubric.isEmpty() ? workplace.rubrics().newest().id : rubric;
    PINGSHEN_TRY(importPackage(workplace, request, pdf, {}));
    return {};
}

/// With an id that tests can name.
Done addReviewer(Workplace& workplace, const QString& name)
{
    auto person = personTyped(name);
    person.id = PersonId(name);
    person.roles = Role::ReviewingExpert;
    PINGSHEN_TRY(recordChanges(workplace, {personAdded(person)}));
    return {};
}

Done importInto(const QString& folder, const Clock& clock)
{
    WorkerPdfService pdf(realWorkers(1));
    PINGSHEN_ASSIGN(auto workplace, Workplace::open(vaultOf(folder), clock));
    PINGSHEN_TRY(import(*workplace, pdf,
                        packageOf(folder, u"petrova"_s,
                                  R"({"caseNumber": "GT-0001", "applicant": {"latinName": "Elena Petrova"}})",
                                  {{u"passport.pdf"_s, 6}, {u"diploma.pdf"_s, 3}})));
    PINGSHEN_TRY(addReviewer(*workplace, u"王评审"_s));
    PINGSHEN_TRY(addReviewer(*workplace, u"李评审"_s));
    return import(*workplace, pdf,
                  packageOf(folder, u"haddad"_s,
                            R"({"caseNumber": "GT-0002", "applicant": {"latinName": "Karim Haddad"}})",
                            {{u"passport.pdf"_s, 1}}));
}

/// False: a file could not be copied.
bool copyFolder(const QString& from, const QString& to)
{
    QDirIterator entries(from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        const auto target = to + entry.filePath().mid(from.size());
        const bool isMade = entry.isDir() ? QDir().mkpath(target) && QFile::setPermissions(target, entry.permissions())
                                          : QFile::copy(entry.filePath(), target);
        if (!isMade) {
            return false;
        }
    }
    return true;
}

} // namespace

QString vaultOf(const QString& folder)
{
    return folder + u"/vault"_s;
}

Done fillVault(const QString& folder, const Clock& clock)
{
    const auto filled = qEnvironmentVariable("PINGSHEN_FILLED_VAULT");
    if (filled.isEmpty() || clock.now() != FixedClock().now()) {
        return importInto(folder, clock);
    }
    if (!copyFolder(filled, folder)) {
        return Error{Error::Code::FileNotReadable, {}, filled};
    }
    return {};
}

Done addHostileApplication(const QString& folder, const Clock& clock)
{
    WorkerPdfService pdf(realWorkers(1));
    PINGSHEN_ASSIGN(auto workplace, Workplace::open(vaultOf(folder), clock));
    const QByteArray info =
        R"({"caseNumber": "GT-0003", "employer": "<h1>E</h1>\u001b[2J", "position": "\u202eboss\u0007",
        "applicant": {"latinName": "<b>Mallory</b><img src='file:///x.png'>\u202eyrollaM", "chineseName": "\u001b[31m马"}})";
    return import(*workplace, pdf,
                  packageOf(folder, u"hostile"_s, info,
                            {{u"passport <img src='x.png'>\u001B[31m\u202Efdp.pdf"_s, 1},
                             {u"diploma <b>x<b>\u200B\u2066.pdf"_s, 1}}));
}

Done addApplicationOf(const QString& folder, const Clock& clock, const RubricId& rubric)
{
    WorkerPdfService pdf(realWorkers(1));
    PINGSHEN_ASSIGN(auto workplace, Workplace::open(vaultOf(folder), clock));
    return import(*workplace, pdf,
                  packageOf(folder, u"track"_s, R"({"caseNumber": "GT-0004", "applicant": {"latinName": "Ada Track"}})",
                            {{u"passport.pdf"_s, 1}}),
                  rubric);
}

} // namespace pingshen::test
