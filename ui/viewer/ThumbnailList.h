// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ReadingRecord.h"
#include "ui/viewer/tiles/TileStore.h"

#include <QListView>

namespace pingshen::ui {

class ThumbnailModel;

/// A strip of page thumbnails with their numbers. Asks only for what is in sight, after everything else.
class ThumbnailList : public QListView
{
    Q_OBJECT

public:
    explicit ThumbnailList(TileStore& tiles, QWidget* parent = nullptr);

    void showDocument(const Digest& document, const QList<QSizeF>& papers);
    /// `turns`: of single pages, on top of it.
    void setRotation(int degrees, const QMap<int, int>& turns = {});
    /// Makes the page current and scrolls it into sight; says nothing.
    void followPage(int page);

    /// Marks beside each page how much of the time that it takes to read it was on screen. It lives longer.
    void setReading(const ReadingRecord& record);
    /// It has grown.
    void renewReading();

    void doItemsLayout() override;

Q_SIGNALS:
    /// The person went to another page of the strip.
    void pageChosen(int page);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    TileKey keyOf(int page) const;
    int rotationOf(int page) const;
    void sendWishes();
    void retranslateUi();

    TileStore& m_tiles;
    ThumbnailModel* m_model;
    Digest m_document;
    QList<QSizeF> m_papers;
    int m_rotation = 0;
    QMap<int, int> m_turns;
    bool m_following = false;
};

} // namespace pingshen::ui
