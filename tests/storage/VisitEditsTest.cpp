// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/VisitEdits.h"

#include "core/domain/EditKinds.h"

#include "tests/storage/RandomEdits.h"
#include "tests/storage/VaultFixture.h"

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const ApplicationId application(u"a1"_s);

class VisitEdits : public test::VaultFixture
{
protected:
    void SetUp() override
    {
        VaultFixture::SetUp();
        for (const auto& id : {u"a1"_s, u"b2"_s}) {
            ASSERT_OK(journal->record(importOf(test::someDossier(id), {}, {})));
        }
        auto changes = test::randomChanges(7, 300, {u"a1"_s, u"b2"_s});
        changes.removeIf([](const Change& change) { return change.kind == EditKind::PackageImported; });
        ASSERT_OK(journal->record(changes));
    }

    static QList<qint64> numbersOf(const QList<Edit>& edits)
    {
        QList<qint64> numbers;
        std::ranges::transform(edits, std::back_inserter(numbers), &Edit::seq);
        return numbers;
    }
    QList<qint64> read() const
    {
        const auto edits = readVisitEdits(*database, application);
        EXPECT_OK(edits);
        return edits ? numbersOf(*edits) : QList<qint64>();
    }
    QList<qint64> expected() const
    {
        auto edits = journal->editsOf(application).value();
        edits.removeIf([](const Edit& edit) {
            const auto part = rowOf(edit.change.kind).part;
            return part != StatePart::Visit && part != StatePart::Original && part != StatePart::Note;
        });
        return numbersOf(edits);
    }
};

} // namespace

TEST_F(VisitEdits, areThoseOfTheVisitTheOriginalsAndTheNotesInTheirOrder)
{
    EXPECT_GT(expected().size(), 20);
    EXPECT_EQ(expected(), read());
}

TEST_F(VisitEdits, areReadWithoutTheOthers)
{
    const auto wanted = expected();
    ASSERT_OK(database->run("DROP TRIGGER edit_is_never_changed"_L1));
    ASSERT_OK(database->run("UPDATE edit SET bytes = CAST('{\"kind\":\"ScoreChanged\"}' AS BLOB)"
                            " WHERE CAST(bytes AS TEXT) LIKE '%\"ScoreChanged\"%'"_L1));
    EXPECT_EQ(wanted, read()) << "what cannot be read is not asked for";
}

} // namespace pingshen
