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

/// Which library a system header belongs to, by name or prefix; empty when it is Qt Core or the standard library.
QString libraryOf(const QString& header);

} // namespace pingshen::test
