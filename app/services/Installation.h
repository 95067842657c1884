// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pingshen {

/// Where this program keeps its things and finds its parts, alike for the window and the command line.
/// Call `nameProgram` first, once an application object lives.
void nameProgram();

/// The folder of a person's vault: as given on the command line, else PINGSHEN_VAULT, else in the platform's
/// application data.
QString vaultFolder(const QString& given);
/// The folder of a person's settings.
QString settingsFolder();

/// The worker's executable, absolute: beside this program, else where an installation keeps it.
QString workerProgram();
/// The same of the program that unpacks archives.
QString unpackerProgram();
/// The same of the program that makes the sample packages.
QString sampleProgram();

} // namespace pingshen
