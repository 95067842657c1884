// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/Installation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// A program that no person starts.
QString helperProgram(QString name)
{
#ifdef Q_OS_WIN
    name += u".exe"_s;
#endif
    const QDir here(QCoreApplication::applicationDirPath());
    const auto installed = here.absoluteFilePath(u"../lib/pingshen/"_s + name);
    const auto beside = here.absoluteFilePath(name);
    return !QFileInfo::exists(beside) && QFileInfo::exists(installed) ? QDir::cleanPath(installed) : beside;
}

} // namespace

void nameProgram()
{
    // One name for all programs of ours: it is part of the paths below.
    QCoreApplication::setApplicationName(u"pingshen"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PINGSHEN_VERSION));
}

QString vaultFolder(const QString& given)
{
    const auto variable = qEnvironmentVariable("PINGSHEN_VAULT");
    const auto folder = !given.isEmpty()      ? given
                        : !variable.isEmpty() ? variable
                                              : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QDir::cleanPath(QDir::current().absoluteFilePath(folder));
}

QString settingsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}

QString workerProgram()
{
    return helperProgram(u"pingshen-worker"_s);
}

QString unpackerProgram()
{
    return helperProgram(u"pingshen-unpacker"_s);
}

QString sampleProgram()
{
    return helperProgram(u"pingshen-samples"_s);
}

} // namespace pingshen
