// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/EditJournal.h"
#include "core/storage/Vault.h"

#include "tests/support/FixedClock.h"
#include "tests/support/Printers.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pingshen::test {

inline Document someDocument(const QString& id, const QString& name, const QByteArray& content = {})
{
    Document document;
    document.id = DocumentId(id);
    document.name = name;
    document.kind = KindId(QStringLiteral("passport"));
    document.confidence = 80;
    document.reason = QStringLiteral("name:护照");
    document.digest = Digest::of(content.isEmpty() ? name.toUtf8() : content);
    document.bytes = 1234;
    document.pages = 3;
    document.textPages = 2;
    return document;
}

/// An application with two documents; its package digest is that of its id.
inline Dossier someDossier(const QString& id)
{
    Dossier dossier;
    dossier.id = ApplicationId(id);
    dossier.rubric = RubricId(QStringLiteral("two-zones-2023"));
    dossier.applicant.latinName = QStringLiteral("Müller, Élodie");
    dossier.applicant.chineseName = QStringLiteral("李明");
    dossier.applicant.nationality = QStringLiteral("FR");
    dossier.applicant.birthDate = QDate(1984, 2, 29);
    dossier.applicant.passportNumber = QStringLiteral("X1234567");
    dossier.applicant.employer = QStringLiteral("北京云帆科技有限公司");
    dossier.applicant.position = QStringLiteral("总监");
    dossier.applicant.caseNumber = QStringLiteral("2025-") + id;
    dossier.versions.append({.number = 1,
                             .digest = Digest::of(id.toUtf8()),
                             .source = QStringLiteral("package.zip"),
                             .importedAt = QDateTime({2025, 12, 1}, {9, 0}, Qt::UTC)});
    dossier.documents.append(someDocument(id + QStringLiteral("-d1"), QStringLiteral("护照.pdf")));
    dossier.documents.append(someDocument(id + QStringLiteral("-d2"), QStringLiteral("合同.pdf")));
    return dossier;
}

inline Change scoreChange(const QString& application, const QString& reviewer, const QString& indicator,
                          const QString& points)
{
    Change change;
    change.kind = EditKind::ScoreChanged;
    change.application = ApplicationId(application);
    change.author = ReviewerId(reviewer);
    change.subject = indicator;
    change.fields = {{QStringLiteral("points"), {}, points.isEmpty() ? QJsonValue() : QJsonValue(points)}};
    return change;
}

/// A real vault in a folder that is gone afterwards.
class VaultFixture : public ::testing::Test
{
protected:
    void SetUp() override { reopen(); }

    void reopen()
    {
        journal.reset();
        database.reset();
        vault.reset();
        auto opened = Vault::open(folder(), clock);
        ASSERT_OK(opened);
        vault = std::move(opened).value();
        auto connected = vault->connect();
        ASSERT_OK(connected);
        database = std::make_unique<Database>(std::move(connected).value());
        journal = std::make_unique<EditJournal>(*database, clock, vault->key());
    }

    QString folder() const { return directory.filePath(QStringLiteral("vault")); }

    void insert(const QString& id) { ASSERT_OK(journal->record(importOf(someDossier(id), {}, {}))); }
    void record(const Change& change)
    {
        clock.advance(std::chrono::milliseconds(1));
        ASSERT_OK(journal->record(change));
    }

    QTemporaryDir directory;
    FixedClock clock;
    std::unique_ptr<Vault> vault;
    std::unique_ptr<Database> database;
    std::unique_ptr<EditJournal> journal;
};

} // namespace pingshen::test
