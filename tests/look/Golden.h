// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pingshen::test {

/// What tests say when something is other than it is written down.
constexpr auto renewal = "If it is meant: ./dev looks, then read git diff tests/look/data.";

/// What is seen is what data/NAME.txt says; while the record is renewed it is written there instead. On a computer
/// with letters of another size than where it was written (data/type.txt: another version of Qt or of the Chinese font)
/// only the words are compared.
void expectAsWritten(const QString& name, const QStringList& seen);

/// Letters are as wide and high here as where it was written.
bool isTypeAsWritten();

/// $PINGSHEN_LOOK=write
bool isRenewing();
QStringList written(const QString& name);
void write(const QString& name, const QStringList& lines);

/// Where two looks at one thing differ first; empty: nowhere.
QString difference(const QStringList& before, const QStringList& now);

} // namespace pingshen::test
