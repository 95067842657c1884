// SPDX-License-Identifier: GPL-3.0-or-later
// bench_reading first|turns|memory WORKER FILE.pdf TITLE: what a reader of the document waits for, and what the window
// takes in memory. Beside it, where pdftoppm is installed, what that takes for the whole page at the same size.
#include "tests/bench/BenchRow.h"
#include "tests/bench/ReadingDesk.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace pingshen::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int openings = 7;
constexpr int turns = 12;
constexpr int peerRuns = 5;
constexpr int readingPause = 800;
constexpr int skimmingPause = 20;
constexpr int stride = 37; ///< no neighbour is met among so few turns
const auto peer = u"pdftoppm"_s;

/// A line of a file in /proc, in megabytes.
double megabytes(const QString& file, const QByteArray& name)
{
    QFile status(file);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const auto& line : status.readAll().split('\n')) {
        if (line.startsWith(name)) {
            return line.mid(name.size()).simplified().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

bool hasPeer()
{
    return !QStandardPaths::findExecutable(peer).isEmpty();
}

/// The whole page, drawn and thrown away.
void drawByPeer(const QString& file, int page, QSize size)
{
    const auto number = QString::number(page + 1);
    const QStringList scale{u"-scale-to-x"_s, QString::number(size.width()), u"-scale-to-y"_s,
                            QString::number(size.height())};
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(peer, QStringList{u"-f"_s, number, u"-l"_s, number} + scale + QStringList{file});
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qFatal("pdftoppm failed");
    }
}

/// 0: it is not installed.
double peerTime(const QString& file, int page, QSize size)
{
    return hasPeer() ? medianTime(peerRuns, [&] { drawByPeer(file, page, size); }) : 0;
}

class ReadingBench
{
public:
    ReadingBench(const QStringList& arguments)
        : m_file(arguments[3]),
          m_title(arguments[4]),
          m_desk(arguments[2], m_file)
    {}

    void measureFirstPage()
    {
        QList<double> spent;
        QList<double> spentByPeer;
        for (int i = 0; i < openings; ++i) {
            spent.append(m_desk.untilSharp([this] { m_desk.open(); }));
            const auto size = m_desk.pageSize();
            m_desk.close();
            spentByPeer.append(hasPeer() ? timed([&] { drawByPeer(m_file, 0, size); }) : 0);
        }
        report(u"first page sharp"_s, medianOf(spent), medianOf(spentByPeer));
    }

    void measureTurns()
    {
        m_desk.untilSharp([this] { m_desk.open(); });
        const auto turn = [this] { m_desk.press(Qt::Key_PageDown); };
        m_desk.rest(readingPause);
        report(u"Page Down, what comes is ready"_s, median(turn, readingPause));
        report(u"Page Down, again at once"_s, median(turn, 0));
        reopen();
        const auto jump = [this] { m_desk.view().jumpTo(m_next = (m_next + stride) % m_desk.pages()); };
        const auto sharp = median(jump, 0);
        report(u"jump to a cold page, sharp"_s, sharp, peerTime(m_file, m_next, m_desk.pageSize()));
        reopen();
        QList<double> pictures;
        for (int i = 0; i < turns; ++i) {
            pictures.append(m_desk.untilPicture(jump));
        }
        report(u"jump to a cold page, first picture"_s, medianOf(pictures));
    }

    /// Every page is seen sharp, from the first to the last.
    void measureMemory()
    {
        m_desk.untilSharp([this] { m_desk.open(); });
        double shared = 0;
        while (!m_desk.isAtEnd()) {
            m_desk.untilSharp([this] { m_desk.press(Qt::Key_PageDown); });
            m_desk.rest(skimmingPause);
            shared = std::max(shared, megabytes(u"/proc/self/smaps_rollup"_s, "Pss:"));
        }
        const QString what = m_title + u", %1 pages in the reading pane, "_s.arg(m_desk.pages());
        const auto limit = u"300"_s;
        print({what + u"most"_s, megabytes(u"/proc/self/status"_s, "VmHWM:"), u"MB"_s, 0, {}, limit});
        print({what + u"most (PSS)"_s, shared, u"MB"_s, 0, {}, limit});
    }

private:
    /// Nothing of the document is left in memory.
    void reopen()
    {
        m_desk.close();
        m_desk.untilSharp([this] { m_desk.open(); });
    }

    double median(const std::function<void()>& action, int pause)
    {
        QList<double> spent;
        for (int i = 0; i < turns; ++i) {
            spent.append(m_desk.untilSharp(action));
            m_desk.rest(pause);
        }
        return medianOf(spent);
    }

    void report(const QString& what, double ours, double theirs = 0)
    {
        print({QString(m_title + u", "_s + what), ours, u"ms"_s, theirs, theirs > 0 ? peer : QString()});
    }

    QString m_file;
    QString m_title;
    ReadingDesk m_desk;
    int m_next = 0;
};

int measure(const QStringList& arguments)
{
    ReadingBench bench(arguments);
    const auto& what = arguments[1];
    if (what == "first"_L1) {
        bench.measureFirstPage();
    } else if (what == "turns"_L1) {
        bench.measureTurns();
    } else if (what == "memory"_L1) {
        bench.measureMemory();
    } else {
        return 2;
    }
    return 0;
}

} // namespace

} // namespace pingshen::bench

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 5) {
        return 2;
    }
    pingshen::ui::Theme theme;
    theme.apply(pingshen::ui::Appearance::Light);
    return pingshen::bench::measure(arguments);
}
