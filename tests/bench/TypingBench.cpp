// SPDX-License-Identifier: GPL-3.0-or-later
// bench_typing VAULT PACKAGE WORKER UNPACKER: how long a draft takes at most while the package is imported.
#include "core/render/WorkerPdfService.h"
#include "core/work/Drafts.h"
#include "core/work/ImportPackage.h"
#include "core/work/People.h"
#include "tests/bench/Applications.h"
#include "tests/bench/BenchRow.h"

#include <QFile>
#include <QGuiApplication>
#include <QTextStream>

#include <algorithm>
#include <atomic>
#include <thread>

#include <unistd.h>

namespace pingshen::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr auto betweenDrafts = std::chrono::milliseconds(50);
constexpr double mostForDraft = 300; ///< beside what one sync of the disk takes

/// Of a few bytes, on the disk that the vault is on.
double syncTime(const QString& folder)
{
    return medianTime(7, [&folder] {
        QFile file(folder + u"/sync"_s);
        if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            file.write("x");
            ::fdatasync(file.handle());
        }
    });
}

class Typing
{
public:
    Typing(Workplace& workplace, ReviewerId author) : m_workplace(workplace), m_author(std::move(author)) {}

    Done until(const std::atomic<bool>& end)
    {
        Done done;
        while (!end && done) {
            m_text += u'字';
            const auto spent = timed([&] {
                done = keepTyped(
                    m_workplace,
                    {m_author, application(0).id, {EditKind::ScoreChanged, u"age"_s, u"reason"_s}, m_text, 0});
            });
            m_spent.append(spent);
            std::this_thread::sleep_for(betweenDrafts);
        }
        return done;
    }
    const QList<double>& spent() const { return m_spent; }

private:
    Workplace& m_workplace;
    ReviewerId m_author;
    QString m_text;
    QList<double> m_spent;
};

Done benchTyping(const QStringList& arguments)
{
    const SystemClock clock;
    PINGSHEN_ASSIGN(const auto workplace, Workplace::open(arguments[1], clock));
    PINGSHEN_TRY(insertApplications(*workplace, 1));
    PINGSHEN_ASSIGN(const auto author, personOf(*workplace, u"李文清"_s));
    std::atomic<bool> isImported = false;
    Result<PackageReport> report = Error::Code::Cancelled;
    Typing typing(*workplace, author);
    Done typed;
    const auto whole = timed([&] {
        const std::jthread import([&] {
            WorkerSettings settings;
            settings.program = arguments[3];
            WorkerPdfService pdf(settings);
            ImportRequest request;
            request.package.paths = {arguments[2]};
            request.package.unpacker.program = arguments[4];
            request.edition = application(0).rubric;
            const auto own = workplace->newConnection(); // a connection is its thread's
            report = own ? importPackage(**own, request, pdf, {}) : Result<PackageReport>(own.error());
            isImported = true;
        });
        typed = typing.until(isImported);
    });
    PINGSHEN_TRY(std::move(typed));
    if (!report) {
        return report.error();
    }
    const auto sync = syncTime(arguments[1]);
    const auto longest = *std::ranges::max_element(typing.spent());
    print({u"longest of %1 drafts while 200 MB are imported"_s.arg(typing.spent().size()), longest, u"ms"_s, sync,
           u"one sync"_s, QString::number(mostForDraft + sync)});
    print({u"a draft then, median (import %1 s)"_s.arg(whole / 1000, 0, 'f', 1),
           medianOf(typing.spent()),
           u"ms"_s,
           sync,
           u"one sync"_s,
           {}});
    return {};
}

} // namespace

} // namespace pingshen::bench

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const auto arguments = QGuiApplication::arguments();
    if (arguments.size() != 5) {
        return 2;
    }
    const auto done = pingshen::bench::benchTyping(arguments);
    if (!done) {
        QTextStream(stderr) << "bench_typing: " << nameOf(done.error().code) << ' ' << done.error().where << '\n';
    }
    return done ? 0 : 1;
}
