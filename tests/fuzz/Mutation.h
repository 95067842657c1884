// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace pingshen::test {

/// The n-th of endlessly many broken versions of the files, each taken in turn: damaged as in TestPdf, a number of its
/// structure become a huge, negative or other one, a part of another file put into it, or a stream's data turned over.
/// Same files and n, same bytes. No file may be empty.
QByteArray mutated(const QList<QByteArray>& files, quint32 n);

} // namespace pingshen::test
