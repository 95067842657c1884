// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/Settings.h"

#include "core/base/Files.h"

#include <QDir>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto keyGroup = u"actions"_s;
const auto shapeGroup = u"shapes"_s;

} // namespace

Settings::Settings(const QString& folder, QObject* parent)
    : QObject(parent),
      m_file(QDir(folder).filePath(u"settings.ini"_s), QSettings::IniFormat)
{}

bool Settings::flag(Setting setting) const
{
    Q_ASSERT(rowOf(setting).sort == SettingRow::Sort::Flag);
    return value(setting).toBool();
}

int Settings::number(Setting setting) const
{
    Q_ASSERT(rowOf(setting).sort == SettingRow::Sort::Number);
    return value(setting).toInt();
}

QString Settings::text(Setting setting) const
{
    return value(setting).toString();
}

QVariant Settings::value(Setting setting) const
{
    if (const auto laid = m_laid.constFind(setting); laid != m_laid.constEnd()) {
        return *laid;
    }
    const auto& row = rowOf(setting);
    const auto kept = checked(row, m_file.value(QLatin1StringView(row.key), row.fallback));
    return kept.isValid() ? kept : row.fallback;
}

void Settings::change(Setting setting, const QVariant& value)
{
    const auto& row = rowOf(setting);
    const auto allowed = checked(row, value);
    Q_ASSERT(allowed.isValid());
    if (!allowed.isValid() || (allowed == this->value(setting) && !m_laid.contains(setting))) {
        return;
    }
    m_laid.remove(setting);
    m_file.setValue(QLatin1StringView(row.key), allowed);
    Q_EMIT changed(setting);
}

void Settings::lay(Setting setting, const QVariant& value)
{
    const auto allowed = checked(rowOf(setting), value);
    Q_ASSERT(allowed.isValid());
    m_laid.insert(setting, allowed);
    Q_EMIT changed(setting);
}

void Settings::reset(Setting setting)
{
    const auto& row = rowOf(setting);
    const bool differs = value(setting) != row.fallback;
    m_laid.remove(setting);
    m_file.remove(QLatin1StringView(row.key));
    if (differs) {
        Q_EMIT changed(setting);
    }
}

QMap<QString, QString> Settings::keyOverrides() const
{
    QMap<QString, QString> overrides;
    const auto keys = m_file.allKeys();
    for (const auto& key : keys) {
        if (key.startsWith(keyGroup + u'/')) {
            // A list with one comma in the file comes back as a string list.
            overrides.insert(key.mid(keyGroup.size() + 1), m_file.value(key).toStringList().join(u", "));
        }
    }
    return overrides;
}

void Settings::overrideKeys(const QString& action, const QString& keys)
{
    m_file.setValue(keyGroup + u'/' + action, keys);
    Q_EMIT keysChanged(action);
}

void Settings::resetKeys(const QString& action)
{
    m_file.remove(keyGroup + u'/' + action);
    Q_EMIT keysChanged(action);
}

QByteArray Settings::shape(const QString& name) const
{
    return m_file.value(shapeGroup + u'/' + name).toByteArray();
}

void Settings::keepShape(const QString& name, const QByteArray& shape)
{
    m_file.setValue(shapeGroup + u'/' + name, shape);
}

Done Settings::write()
{
    m_file.sync();
    if (m_file.status() == QSettings::NoError) {
        return {};
    }
    return writeError(0, m_file.fileName());
}

} // namespace pingshen::ui
