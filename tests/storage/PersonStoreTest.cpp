// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PersonStore.h"
#include "core/storage/VaultCheck.h"
#include "core/storage/journal/StateCheck.h"
#include "tests/storage/VaultFixture.h"

#include <QDir>
#include <QJsonDocument>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const PersonId li(QString(32, u'a'));

Change personChange(EditKind::Value kind, const QString& subject, const QList<FieldChange>& fields)
{
    return {kind, {}, PersonId(subject), subject, fields, {}, std::nullopt};
}

} // namespace

class Persons : public test::VaultFixture
{
protected:
    PersonBook book() { return PersonStore(*database).load().value(); }
};

TEST_F(Persons, areKeptWithAllThatIsSaidOfThem)
{
    record(personChange(EditKind::PersonAdded, li.value(),
                        {{u"chineseName"_s, {}, u"李文青"_s}, {u"roles"_s, {}, u"expert office"_s}}));
    record(personChange(EditKind::PersonNamed, li.value(),
                        {{u"chineseName"_s, u"李文青"_s, u"李文清"_s}, {u"remark"_s, {}, u"北京大学"_s}}));
    const auto persons = book();
    ASSERT_TRUE(persons.person(li));
    const auto kept = *persons.person(li);
    EXPECT_EQ(u"李文清"_s, kept.chineseName);
    EXPECT_EQ(u"北京大学"_s, kept.remark);
    EXPECT_EQ(Role::ReviewingExpert | Role::Office, kept.roles);
    EXPECT_EQ(2, kept.clock);
}

TEST_F(Persons, areEveryAuthorToo)
{
    insert(u"a1"_s);
    record(test::scoreChange(u"a1"_s, u"李评审"_s, u"age"_s, u"5"_s));
    EXPECT_EQ(u"李评审"_s, book().person(PersonId(u"李评审"_s))->chineseName);
}

/// A vault as a program before the first release left it, whose edits name people by their names.
class UnreleasedVault : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        const auto target = folder() + u"/pingshen.db"_s;
        ASSERT_TRUE(QDir().mkpath(folder()));
        ASSERT_TRUE(QFile::copy(QStringLiteral(PINGSHEN_VAULT_UNRELEASED "/pingshen.db"), target));
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
        VaultFixture::SetUp();
    }
    static void expectWhole(const QList<VaultProblem>& problems)
    {
        for (const auto& problem : problems) {
            const bool isOfSample = problem.code == VaultProblem::Code::DocumentMissing // it has none
                                    || problem.code == VaultProblem::Code::EndLost      // nor the end of its history
                                    || problem.args[u"column"_s] == u"total"_s;         // there is no rubric here
            EXPECT_TRUE(isOfSample) << nameOf(problem.code).toStdString() << ' ' << problem.subject.toStdString() << ' '
                                    << QJsonDocument(problem.args).toJson().toStdString();
        }
    }
};

TEST_F(UnreleasedVault, keepsItsHistoryAndTurnsNamesIntoPersons)
{
    EXPECT_EQ(49 + 1, journal->count().value()); // and that another device goes on
    const auto persons = PersonStore(*database).load();
    ASSERT_OK(persons);
    EXPECT_EQ(u"李文清"_s, persons->label(PersonId(u"李文清"_s)).zh);
    EXPECT_EQ(3, persons->latestFirst().size());
}

TEST_F(UnreleasedVault, isWhatItsEditsGive)
{
    auto problems = verify(*vault, {}, {});
    ASSERT_OK(problems);
    EXPECT_EQ(1, problems->removeAll({VaultProblem::Code::StateOutdated, {}, {}})) << "until it is folded anew";
    const auto outdated = StateCheck(*database, {}).check({});
    ASSERT_OK(outdated);
    problems->append(*outdated);
    problems->removeIf([](const VaultProblem& problem) {
        return problem.code == VaultProblem::Code::StateDiffers
               && (problem.args[u"table"_s] == u"document_content"_s // all of each is kept since
                   || problem.args[u"table"_s] == u"finding"_s);     // but not what is missing
    });
    expectWhole(*problems);
    ASSERT_OK(journal->renewFold({})); // as whoever opens it does
    expectWhole(verify(*vault, {}, {}).value());
}

} // namespace pingshen
