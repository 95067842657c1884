// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliFixture.h"

#include "tests/support/ArchiveBuilder.h"
#include "tests/support/Programs.h"
#include "tests/support/TestPdf.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

struct Maximum
{
    const char* indicator;
    double points;
};

constexpr Maximum individualMaxima[]{{"age", 5},         {"education", 10},   {"experience", 20},
                                     {"competence", 20}, {"achievement", 20}, {"contribution", 25}};
constexpr Maximum enterpriseMaxima[]{
    {"category", 10}, {"advantage", 25}, {"innovation", 25}, {"economy", 25}, {"responsibility", 15}};

template<size_t N>
void addScores(QStringList& words, const Maximum (&maxima)[N], double points)
{
    for (const auto& [indicator, maximum] : maxima) {
        const auto given = std::min(points, maximum);
        points -= given;
        const auto id = QString::fromLatin1(indicator);
        words << u"--set"_s << id + u'=' + QString::number(given) << u"--reason"_s << id + u"=as the documents show"_s;
    }
}

} // namespace

QJsonValue Answer::json() const
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(out.toUtf8(), &error);
    EXPECT_EQ(QJsonParseError::NoError, error.error) << out.toStdString();
    return document.object();
}

CliFixture::CliFixture()
{
    // Nothing of the machine's own: no home, no settings, no language.
    for (const auto& name :
         {u"PATH"_s, u"LD_LIBRARY_PATH"_s, u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"TSAN_OPTIONS"_s}) {
        if (qEnvironmentVariableIsSet(name.toLatin1().constData())) {
            environment.insert(name, qEnvironmentVariable(name.toLatin1().constData()));
        }
    }
    environment.insert(u"HOME"_s, path(u"home"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"PINGSHEN_VAULT"_s, vault());
}

Answer CliFixture::run(const QStringList& words) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(directory.path());
    process.start(programPath("pingshen-cli"), words);
    EXPECT_TRUE(process.waitForFinished(100'000)) << words.join(u' ').toStdString();
    EXPECT_EQ(QProcess::NormalExit, process.exitStatus()) << words.join(u' ').toStdString();
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Answer CliFixture::runInChinese(const QStringList& words) const
{
    return run(QStringList{u"--lang"_s, u"zh"_s} + words);
}

QJsonValue CliFixture::ask(const QStringList& words) const
{
    const auto answer = run(QStringList{u"--json"_s} + words);
    EXPECT_EQ(0, answer.code) << words.join(u' ').toStdString() << ": " << answer.err.toStdString();
    EXPECT_EQ(QString(), answer.err);
    return answer.json();
}

QString CliFixture::package(const QString& folder, const QStringList& names) const
{
    for (const auto& name : names) {
        const auto file = name.section(u'*', 0, 0);
        const int pages = std::max(1, name.section(u'*', 1).toInt());
        QList<TestPage> content(pages, TestPage{.lines = {(folder + u'/' + file).toUtf8().toHex()}});
        writeFile(path(folder), file, TestPdf(content).bytes());
    }
    return path(folder);
}

QString CliFixture::imported(const QString& folder) const
{
    const auto answer =
        ask({u"import"_s, u"--edition"_s, u"two-zones-2023"_s, package(folder, {u"护照.pdf"_s, u"学位证书.pdf*2"_s})});
    return answer[u"application"_s].toString();
}

QStringList CliFixture::scoring(double individual, double enterprise)
{
    QStringList words;
    addScores(words, individualMaxima, individual);
    addScores(words, enterpriseMaxima, enterprise);
    return words;
}

int CliFixture::filesIn(const QString& folder) const
{
    int count = 0;
    QDirIterator files(vault() + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        ++count;
    }
    return count;
}

void expectRefused(const QString& sentence, const Answer& answer)
{
    EXPECT_EQ(1, answer.code);
    EXPECT_EQ(QString(), answer.out);
    EXPECT_EQ(QString(sentence + u'\n'), answer.err);
}

void expectRefusedLike(const QString& beginning, const Answer& answer)
{
    EXPECT_EQ(1, answer.code);
    EXPECT_EQ(QString(), answer.out);
    EXPECT_TRUE(answer.err.startsWith(beginning)) << answer.err.toStdString();
    EXPECT_EQ(1, answer.err.count(u'\n')) << answer.err.toStdString();
}

} // namespace pingshen::test
