// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/settings/SettingTable.h"

#include <QMap>
#include <QObject>
#include <QSettings>

namespace pingshen::ui {

/// The settings of one person on one machine, kept in `settings.ini` of a folder. Window's thread only.
class Settings final : public QObject
{
    Q_OBJECT

public:
    /// Reads the folder's file if there is one; nothing is written before the first change.
    explicit Settings(const QString& folder, QObject* parent = nullptr);

    bool flag(Setting setting) const;
    int number(Setting setting) const;
    QString text(Setting setting) const; ///< of a choice or a text

    /// Brings a number into its range. A value of another sort, or no choice of the row, is a bug.
    void change(Setting setting, const QVariant& value);
    /// Stands for what is kept until the setting is changed, and is not kept itself.
    void lay(Setting setting, const QVariant& value);
    /// The row's default again.
    void reset(Setting setting);

    /// Keys that a person gave to actions, by action id, as portable text; an empty text takes the keys away.
    QMap<QString, QString> keyOverrides() const;
    void overrideKeys(const QString& action, const QString& keys);
    void resetKeys(const QString& action);

    /// How a window, dock or splitter was left; empty if it never was.
    QByteArray shape(const QString& name) const;
    void keepShape(const QString& name, const QByteArray& shape);

    /// Writes what is not written yet. Errors: FileNotWritable. Happens by itself soon after each change and on
    /// destruction.
    Done write();

Q_SIGNALS:
    void changed(pingshen::ui::Setting setting);
    void keysChanged(const QString& action);

private:
    QVariant value(Setting setting) const;

    QSettings m_file;
    QMap<Setting, QVariant> m_laid;
};

} // namespace pingshen::ui
