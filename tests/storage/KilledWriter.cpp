// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EditJournal.h"
#include "core/storage/Vault.h"

#include "tests/storage/VaultFixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace pingshen;
using namespace Qt::StringLiterals;

namespace {

Done importOne(const Vault& vault, Database& database, EditJournal& journal, qint64 number)
{
    const auto id = u"%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(number);
    const auto content = id.toUtf8();
    auto dossier = test::someDossier(id);
    dossier.documents = {test::someDocument(id + u"-d"_s, u"a.pdf"_s, content)};
    const auto documents = vault.documents();
    PINGSHEN_ASSIGN(const auto staging, documents.makeStagingFolder());
    QFile file(staging + u"/a.pdf"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        return Error::Code::FileNotWritable;
    }
    file.close();
    PINGSHEN_TRY(documents.adopt(Digest::of(content), file.fileName()));
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(database));
    PINGSHEN_TRY(journal.record(importOf(dossier, {}, {})));
    PINGSHEN_TRY(transaction.commit());
    std::printf("imported %s\n", qPrintable(dossier.id.value()));
    std::fflush(stdout);
    return documents.closeStaging(staging, database);
}

/// Records, imports and tells what is acknowledged, until it is killed.
Done work(const QString& folder)
{
    const SystemClock clock;
    PINGSHEN_ASSIGN(const auto vault, Vault::open(folder, clock));
    PINGSHEN_ASSIGN(auto database, vault->connect());
    EditJournal journal(database, clock, vault->key());
    DraftStore drafts(database);
    for (qint64 i = 1;; ++i) {
        if (i % 5 == 1) {
            PINGSHEN_TRY(importOne(*vault, database, journal, i));
        }
        const auto text = QString::number(i);
        auto change = test::scoreChange(u"a1"_s, u"李"_s, u"i%1"_s.arg(i % 7), u"5"_s);
        change.fields.append({u"reason"_s, {}, text});
        PINGSHEN_TRY(drafts.put(
            {{change.author, change.application, change.kind, change.subject, u"reason"_s}, text, 0, clock.now()}));
        PINGSHEN_ASSIGN(const auto edit, journal.record(change));
        std::printf("recorded %lld\n", static_cast<long long>(edit.seq));
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const auto outcome = work(application.arguments().value(1));
    std::fprintf(stderr, "%s\n", qPrintable(logLine(outcome.error())));
    return 1;
}
