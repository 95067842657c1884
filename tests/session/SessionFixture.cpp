// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/SessionFixture.h"

#include "core/work/History.h"

namespace pingshen::test {

using namespace Qt::StringLiterals;

SessionTest::SessionTest()
{
    makeApplication();
    begin();
}

void SessionTest::makeApplication()
{
    auto workplace = Workplace::open(m_folder.path(), m_clock);
    ASSERT_OK(workplace);
    Dossier dossier;
    dossier.id = m_application;
    dossier.rubric = RubricId(u"two-zones-2023"_s);
    dossier.applicant.latinName = u"Elena Petrova"_s;
    dossier.versions = {{1, Digest::of("package"), u"petrova.zip"_s, m_clock.now()}};
    Document diploma;
    diploma.id = DocumentId(u"d1"_s);
    diploma.name = u"毕业证书.pdf"_s;
    diploma.kind = KindId(u"education"_s);
    diploma.digest = Digest::of("diploma");
    diploma.pages = 2;
    dossier.documents = {diploma};
    ASSERT_OK((*workplace)->journal().record(importOf(dossier, {}, {})));
}

void SessionTest::begin()
{
    m_session = std::make_unique<ui::Session>(
        [this](const VaultOpening& how) { return Workplace::open(m_folder.path(), m_clock, how); }, m_clock);
    m_session->storage.begin();
    m_session->desk.seat(Seat(m_reviewer));
}

void SessionTest::restart()
{
    m_session.reset();
    begin();
}

QList<Edit> SessionTest::changes()
{
    return look([this](Workplace& workplace) {
        auto edits = historyOf(workplace, m_application);
        EXPECT_OK(edits);
        auto all = edits ? std::move(edits).value() : QList<Edit>();
        const auto imports =
            all.removeIf([](const Edit& edit) { return edit.change.kind == EditKind::PackageImported; });
        EXPECT_EQ(1, imports) << "an import is an edit of its own";
        return all;
    });
}

void SessionTest::openApplication()
{
    QSignalSpy opened(&desk(), &ui::ReviewDesk::opened);
    desk().open(m_application);
    ASSERT_TRUE(opened.wait(patience));
}

void SessionTest::waitForSaves()
{
    QSignalSpy pending(&m_session->saves, &ui::SaveQueue::pendingChanged);
    while (!m_session->saves.waiting().isEmpty()) {
        ASSERT_TRUE(pending.wait(patience));
    }
}

void SessionTest::drain()
{
    QObject context;
    bool done = false;
    m_session->storage.run(
        &context, [](Workplace&) { return 0; }, [&](int) { done = true; });
    while (!done) {
        QSignalSpy nothing(&context, &QObject::destroyed);
        nothing.wait(5);
    }
}

} // namespace pingshen::test
