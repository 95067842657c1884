// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace pingshen::test {

/// What each folder may include: our own folders, and Qt modules or libraries beyond Qt Core and the standard library.
struct Layer
{
    QStringList folders;
    QStringList libraries;
};

/// The architecture as a table. A folder that is not in it fails the test, so that each new one is thought about.
const QMap<QString, Layer>& layers();

/// Which library a system header belongs to: of Qt's by where it is installed, else by name or prefix. Empty when it is
/// Qt Core or the standard library; of one that nobody knows a name that no layer allows.
QString libraryOf(const QString& header);

} // namespace pingshen::test
