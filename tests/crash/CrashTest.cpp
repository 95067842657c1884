// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Drafts.h"
#include "core/work/OpenApplication.h"
#include "core/work/Queue.h"
#include "core/work/Safekeeping.h"
#include "tests/shell/Workstation.h"
#include "tests/support/Printers.h"
#include "tests/support/Programs.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <random>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds allowedLoss{1000};

/// What stood in one field, oldest first.
struct Typed
{
    qint64 at; ///< steady clock, ms
    QString text;
};

qint64 steadyNow()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

class Crash : public ::testing::Test
{
protected:
    Crash()
    {
        EXPECT_OK(fillVault(m_folder.path(), m_clock));
        leaveApplicationOpen();
    }

    void leaveApplicationOpen()
    {
        Workstation station(m_folder.path(), m_clock, m_reviewer, Language::English);
        ASSERT_TRUE(station.begin());
        station.press(u"Alt+Q"_s);
        station.type(u"petrova"_s);
        station.press(u"Return"_s);
        ASSERT_TRUE(station.waitForCase(u"GT-0001"_s));
        station.press(u"Ctrl+Q"_s);
    }

    /// Lets the session type for so long, then kills it; returns the moment of the kill.
    void typeAndKill(quint32 seed, std::chrono::milliseconds duration)
    {
        m_typed.clear();
        QProcess session;
        session.start(programPath("typing_session"), {m_folder.path(), QString::number(seed)});
        ASSERT_TRUE(session.waitForReadyRead(60'000)) << session.readAllStandardError().toStdString();
        QDeadlineTimer end(duration);
        while (!end.hasExpired()) {
            session.waitForReadyRead(static_cast<int>(std::max<qint64>(1, end.remainingTime())));
        }
        m_killedAt = steadyNow();
        session.kill();
        ASSERT_TRUE(session.waitForFinished(60'000));
        ASSERT_EQ(QProcess::CrashExit, session.exitStatus()) << session.readAllStandardError().toStdString();
        while (session.canReadLine()) {
            take(QString::fromUtf8(session.readLine()).chopped(1));
        }
    }

    void take(const QString& line)
    {
        const auto text = line.section(u'\t', 1);
        const auto head = line.section(u'\t', 0, 0);
        m_typed[head.section(u' ', 1)].append({head.section(u' ', 0, 0).toLongLong(), text});
    }

    /// The texts by field that the vault holds: what is journalled, and over it what is half typed.
    QMultiMap<QString, QString> kept(Workplace& workplace)
    {
        const auto application = findApplication(workplace, u"GT-0001"_s);
        EXPECT_OK(application);
        const auto file = openApplication(workplace, *application, m_reviewer);
        const auto drafts = typedBy(workplace, m_reviewer, *application);
        EXPECT_OK(file);
        EXPECT_OK(drafts);
        QMultiMap<QString, QString> texts;
        const auto sheet = file->review.sheet(m_reviewer);
        for (const auto* primary : file->rubric.primaries()) {
            const auto score = sheet.score(primary->id);
            texts.insert(u"reason/"_s + primary->id.value(), score.reason);
            texts.insert(u"points/"_s + primary->id.value(), score.points ? score.points->toString() : QString());
        }
        for (const auto& note : file->review.visit.notes) {
            texts.insert(u"note"_s, note.text);
        }
        for (const auto& draft : *drafts) {
            const bool isNote = draft.field.kind == EditKind::NoteChanged;
            isNote ? texts.insert(u"note"_s, draft.text)
                   : texts.replace(draft.field.field + u'/' + draft.field.subject, draft.text);
        }
        return texts;
    }

    /// Fields that miss more than the last second of typing.
    QStringList lost(Workplace& workplace)
    {
        const auto texts = kept(workplace);
        QStringList fields;
        for (auto field = m_typed.constBegin(); field != m_typed.constEnd(); ++field) {
            const auto safe = std::ranges::find_if(field->crbegin(), field->crend(), [this](const Typed& typed) {
                return typed.at <= m_killedAt - allowedLoss.count();
            });
            if (safe == field->crend()) {
                continue;
            }
            const auto found = texts.values(field.key().startsWith(u"note") ? u"note"_s : field.key());
            const bool isThere = std::any_of(safe.base() - 1, field->cend(),
                                             [&found](const Typed& typed) { return found.contains(typed.text); });
            if (!isThere) {
                fields << u"%1: \"%2\" of %3 ms before the kill; kept: %4"_s.arg(field.key(), safe->text)
                              .arg(m_killedAt - safe->at)
                              .arg(found.join(u" | "_s));
            }
        }
        return fields;
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    ReviewerId m_reviewer{u"李评审"_s};
    QMap<QString, QList<Typed>> m_typed;
    qint64 m_killedAt = 0;
};

} // namespace

/// PINGSHEN_CRASHES sets how often.
TEST_F(Crash, costsAtMostTheLastSecondOfTyping)
{
    const int times = qEnvironmentVariableIntValue("PINGSHEN_CRASHES");
    std::mt19937 random(20250801);
    qsizetype fields = 0;
    for (int i = 0; i < (times > 0 ? times : 12); ++i) {
        ASSERT_NO_FATAL_FAILURE(typeAndKill(static_cast<quint32>(i), std::chrono::milliseconds(random() % 2600)));
        auto workplace = Workplace::open(m_folder.path() + u"/vault"_s, m_clock);
        ASSERT_OK(workplace);
        const auto problems = checkVault(**workplace, {});
        ASSERT_OK(problems);
        EXPECT_TRUE(problems->isEmpty()) << "after kill " << i;
        EXPECT_EQ(QStringList(), lost(**workplace)) << "after kill " << i;
        fields += m_typed.size();
    }
    EXPECT_GT(fields, 0);
    RecordProperty("fields", static_cast<int>(fields));
}

} // namespace pingshen::test
