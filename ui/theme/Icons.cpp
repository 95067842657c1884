// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(const QString& name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

QPixmap drawn(const QString& name, const QSize& pixels, const QColor& color)
{
    const auto key =
        u"pingshen-icon/%1/%2x%3/%4"_s.arg(name).arg(pixels.width()).arg(pixels.height()).arg(color.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap) || pixels.isEmpty()) {
        return pixmap; // a button that has no room yet asks for nothing
    }
    QFile file(pathOf(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "icon", qPrintable(name));
    Q_UNUSED(opened)
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class IconEngine final : public QIconEngine
{
public:
    IconEngine(QString name, std::optional<Tone> tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const auto scale = painter->device()->devicePixelRatioF();
        auto picture = drawn(m_name, rect.size() * scale, color(mode, state));
        picture.setDevicePixelRatio(scale);
        painter->drawPixmap(rect, picture);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return drawn(m_name, size, color(mode, state));
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return drawn(m_name, size, color(mode, state));
    }

    QIconEngine* clone() const override { return new IconEngine(*this); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        const auto& palette = Palette::current();
        if (mode == QIcon::Disabled) {
            return palette.faint;
        }
        if (m_tone) {
            return palette.ink(*m_tone);
        }
        if (state == QIcon::On) {
            return palette.accent;
        }
        return mode == QIcon::Normal ? palette.secondText : palette.text;
    }

    QString m_name;
    std::optional<Tone> m_tone;
};

} // namespace

QIcon icon(const QString& name)
{
    Q_ASSERT_X(QFile::exists(pathOf(name)), "icon", qPrintable(name));
    return QIcon(new IconEngine(name, std::nullopt));
}

QIcon icon(const QString& name, Tone tone)
{
    Q_ASSERT_X(QFile::exists(pathOf(name)), "icon", qPrintable(name));
    return QIcon(new IconEngine(name, tone));
}

QPixmap iconPixmap(const QString& name, int size, const QColor& color, qreal scale)
{
    auto pixmap = drawn(name, (QSizeF(size, size) * scale).toSize(), color);
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

QStringList iconNames()
{
    auto names = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    for (auto& name : names) {
        name.chop(4);
    }
    return names;
}

} // namespace pingshen::ui
