// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/Sample.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <cstdlib>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

void print(const QJsonObject& line)
{
    const auto bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

QJsonObject toJson(const QList<SamplePackage>& packages)
{
    QJsonArray list;
    for (const auto& package : packages) {
        list.append(QJsonObject{{u"path"_s, package.path}, {u"supplements"_s, package.supplements}});
    }
    return {{u"packages"_s, list}};
}

QJsonObject toJson(const Error& error)
{
    return {
        {u"error"_s, QJsonObject{{u"code"_s, nameOf(error.code)}, {u"args"_s, error.args}, {u"where"_s, error.where}}}};
}

constexpr int wrongUse = 2;

/// A folder by the name of an option is none that anybody wants.
int explain()
{
    std::fputs("Usage: pingshen-samples FOLDER\nWrites the sample packages of two invented applicants.\n", stderr);
    return wrongUse;
}

int writeInto(const QString& folder)
{
    const auto tell = [](qint64 done, qint64 total) { print({{u"done"_s, done}, {u"total"_s, total}}); };
    const auto packages = writeSamples(folder, {{}, tell});
    print(packages ? toJson(*packages) : toJson(packages.error()));
    return packages ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

} // namespace pingshen

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    const bool isFolder = arguments.size() == 2 && !arguments.last().isEmpty() && !arguments.last().startsWith(u'-');
    return isFolder ? pingshen::writeInto(arguments.last()) : pingshen::explain();
}
