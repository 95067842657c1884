// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DocumentPlace.h"
#include "core/work/Drafts.h"

#include "tests/support/Wait.h"
#include "tests/work/WorkFixture.h"

#include <QDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace pingshen {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

constexpr auto patience = std::chrono::seconds(60);

/// A pipe where the vault would keep a document: whoever looks whether the vault holds it waits there until let go.
class Gate
{
public:
    Gate(const QString& vaultFolder, const Digest& digest) : m_path(documentPlace(vaultFolder, digest))
    {
        QDir().mkpath(QFileInfo(m_path).path());
        EXPECT_EQ(0, ::mkfifo(m_path.toLocal8Bit().constData(), 0600));
    }

    /// Somebody stands there.
    bool awaitSomebody()
    {
        const auto until = std::chrono::steady_clock::now() + patience;
        while (m_end < 0 && std::chrono::steady_clock::now() < until) {
            m_end = ::open(m_path.toLocal8Bit().constData(), O_WRONLY | O_NONBLOCK);
            std::this_thread::yield();
        }
        return m_end >= 0;
    }

    void letGo() const { ::close(m_end); }

private:
    QString m_path;
    int m_end = -1;
};

class ImportBeside : public WorkFixture
{
protected:
    static constexpr auto passport = "06-护照.pdf";
    static constexpr auto permit = "09-工作许可证.pdf";

    static FakePdf pdfOf(const QString& name) { return {.firstText = name, .salt = name}; }
    static Digest digestOf(const QString& name) { return Digest::of(pdfOf(name).bytes()); }

    /// Imports these on a thread of its own, as the window does.
    std::jthread begin(const QString& name, const QStringList& names, Result<PackageReport>& report)
    {
        Files files;
        for (const auto& each : names) {
            files[each] = pdfOf(each);
        }
        const auto path = package(name, files);
        return std::jthread([this, path, &report](const std::stop_token& stop) {
            const auto own = workplace->newConnection();
            ImportRequest request;
            request.package.paths = {path};
            request.edition = RubricId(u"two-zones-2023"_s);
            FakePdfService reader;
            report = importPackage(**own, request, reader, {stop, {}});
        });
    }

    const QString first = u"01-用人单位申请.pdf"_s;
    const QString second = QString::fromUtf8(passport);
    const QString third = QString::fromUtf8(permit);
    Result<PackageReport> one = Error::Code::Cancelled;
    Result<PackageReport> other = Error::Code::Cancelled;
};

TEST_F(ImportBeside, whatIsTypedIsKeptWhileItsDocumentsAreMoved)
{
    const auto id = imported();
    Gate gate(vaultFolder(), digestOf(second));
    auto importing = begin(u"slow"_s, {first, second}, one);
    ASSERT_TRUE(gate.awaitSomebody());
    const TextField field{EditKind::ScoreChanged, u"age"_s, u"reason"_s};
    EXPECT_OK(keepTyped(*workplace, {anna, id, field, u"as the passport says"_s, 0}));
    score(id, anna, u"age"_s, u"5"_s);
    EXPECT_EQ(1, applications()) << "the import is still under way";
    gate.letGo();
    importing.join();
    ASSERT_OK(one);
    EXPECT_EQ(2, applications());
    EXPECT_OK(workplace->vault().documents().verify(digestOf(second), {}));
}

TEST_F(ImportBeside, oneThatFailsTakesNothingFromAnother)
{
    Gate gate(vaultFolder(), digestOf(second));
    Gate otherGate(vaultFolder(), digestOf(third));
    auto importing = begin(u"one"_s, {first, second}, one);
    ASSERT_TRUE(gate.awaitSomebody());
    auto beside = begin(u"other"_s, {first, third}, other);
    ASSERT_TRUE(otherGate.awaitSomebody()) << "it has seen that the vault holds the first document";
    importing.request_stop();
    gate.letGo();
    importing.join();
    EXPECT_FAILS(Cancelled, one);
    EXPECT_FALSE(workplace->vault().documents().holds(digestOf(first)));
    otherGate.letGo();
    beside.join();
    ASSERT_OK(other);
    EXPECT_OK(workplace->vault().documents().verify(digestOf(first), {}));
    EXPECT_EQ(0, filesIn(u"staging"_s));
}

TEST_F(ImportBeside, bringsWhatAnotherTookAwayWithoutKeepingAnybodyFromWriting)
{
    const auto place = documentPlace(vaultFolder(), digestOf(first));
    QDir().mkpath(QFileInfo(place).path());
    QFile ofAnother(place); // an import that has not ended brought it
    ASSERT_TRUE(ofAnother.open(QIODevice::WriteOnly));
    ofAnother.write(pdfOf(first).bytes());
    ofAnother.close();
    Gate gate(vaultFolder(), digestOf(third));
    auto importing = begin(u"slow"_s, {first, third}, one);
    ASSERT_TRUE(gate.awaitSomebody());
    ASSERT_TRUE(ofAnother.remove()) << "the other one failed";
    auto writing = Transaction::begin(workplace->database());
    ASSERT_OK(writing);
    gate.letGo();
    EXPECT_TRUE(waitUntil([&] { return QFile::exists(place); })) << "moved and synced while somebody writes";
    ASSERT_OK(writing->commit());
    importing.join();
    ASSERT_OK(one);
    EXPECT_OK(workplace->vault().documents().verify(digestOf(first), {}));
    EXPECT_EQ(1, applications());
}

TEST_F(ImportBeside, isNotTakenForOneThatWasKilled)
{
    Gate gate(vaultFolder(), digestOf(second));
    auto importing = begin(u"slow"_s, {first, second}, one);
    ASSERT_TRUE(gate.awaitSomebody());
    EXPECT_FAILS(VaultBusy, Workplace::open(vaultFolder(), clock)); // what tidies up needs the lock
    VaultOpening reading;
    reading.purpose = VaultOpening::Purpose::Reading;
    EXPECT_OK(Workplace::open(vaultFolder(), clock, reading));
    gate.letGo();
    importing.join();
    EXPECT_OK(one);
}

} // namespace
} // namespace pingshen
