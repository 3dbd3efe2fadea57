<?php
/**
 * Plugin Name: Jawort – WhatsApp by double opt-in
 * Description: The bubble on every page, and the form wherever [jawort] stands. Settings, Jawort.
 * Version: 0.1.0
 * Requires at least: 6.3
 * Requires PHP: 7.4
 * License: MIT
 */

defined( 'ABSPATH' ) || exit;

/** Settings by name: label, default, and how a typed value is cleaned, or which there are. Empty: as the site itself says. */
function jawort_fields() {
	return array(
		'server'   => array( 'Jawort server (https://…)', '', 'esc_url_raw' ),
		'site'     => array( 'Site id', '', 'sanitize_key' ),
		'position' => array( 'Corner', 'end', array( 'end' => 'End (right)', 'start' => 'Start (left)' ) ),
		'color'    => array( 'Colour (#rrggbb)', '', 'sanitize_hex_color' ),
		'theme'    => array( 'Light or dark', '', array( '' => 'As your site says', 'auto' => "As the visitor's system", 'light' => 'Light', 'dark' => 'Dark', 'page' => 'As the page' ) ),
		'size'     => array( 'Size', '', array( '' => 'As your site says', 'small' => 'Small', 'medium' => 'Medium', 'large' => 'Large' ) ),
		'show'     => array( 'Words or only the sign', '', array( '' => 'As your site says', 'label' => 'Words', 'icon' => 'Only the sign' ) ),
		'label'    => array( 'Words on the bubble (empty: those of your site)', '', 'sanitize_text_field' ),
		'offset_block'        => array( 'Distance from the bottom, in pixels', '', 'jawort_pixels' ),
		'offset_block_mobile' => array( 'The same on phones', '', 'jawort_pixels' ),
		'greeting' => array( 'Greeting beside the bubble', '', 'sanitize_text_field' ),
		'in_cart'  => array( 'In cart and checkout of WooCommerce, in every language', 'hide', array( 'hide' => 'Hide the bubble', 'show' => 'Show it' ) ),
		'exclude'  => array( 'Nor on these paths, for example /jobs* /en/jobs*', '', 'sanitize_text_field' ),
	);
}

function jawort_pixels( $typed ) {
	return preg_match( '/^\d{1,3}$/', trim( $typed ) ) ? trim( $typed ) : '';
}

/** Asked of WooCommerce, which knows the pages by whatever name they have in a language: no path would. */
function jawort_is_in_cart() {
	return function_exists( 'is_cart' ) && ( is_cart() || is_checkout() );
}

function jawort_setting( $name ) {
	$all = get_option( 'jawort', array() );
	return isset( $all[ $name ] ) ? $all[ $name ] : jawort_fields()[ $name ][1];
}

/** The element with the settings as attributes; nothing until server and site are named. */
function jawort_element( array $attributes, $fallback = '' ) {
	$server = untrailingslashit( jawort_setting( 'server' ) );
	if ( '' === $server || '' === jawort_setting( 'site' ) ) {
		return '';
	}
	$attributes += array(
		'site'   => jawort_setting( 'site' ),
		'server' => $server,
		'lang'   => substr( determine_locale(), 0, 2 ),
		// In the customizer and in previews everything is shown and nothing recorded.
		'preview' => is_customize_preview() || is_preview() ? 'preview' : '',
	);
	$html = '<jawort-bubble';
	foreach ( $attributes as $name => $value ) {
		if ( '' !== (string) $value ) {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	wp_enqueue_script( 'jawort', $server . '/w/element.js', array(), null, array( 'strategy' => 'async', 'in_footer' => true ) );
	return $html . '>' . wp_kses_post( $fallback ) . '</jawort-bubble>';
}

add_action(
	'wp_footer',
	function () {
		if ( 'hide' === jawort_setting( 'in_cart' ) && jawort_is_in_cart() ) {
			return;
		}
		// phpcs:ignore WordPress.Security.EscapeOutput -- every attribute is escaped above.
		echo jawort_element(
			array(
				'source'              => 'wordpress',
				'position'            => jawort_setting( 'position' ),
				'color'               => jawort_setting( 'color' ),
				'theme'               => jawort_setting( 'theme' ),
				'size'                => jawort_setting( 'size' ),
				'show'                => jawort_setting( 'show' ),
				'label'               => jawort_setting( 'label' ),
				'offset-block'        => jawort_setting( 'offset_block' ),
				'offset-block-mobile' => jawort_setting( 'offset_block_mobile' ),
				'greeting'            => jawort_setting( 'greeting' ),
				'exclude'             => jawort_setting( 'exclude' ),
			)
		);
	},
	5
);

/** [jawort]…[/jawort], [jawort source="kasse"]: the form; what stands between is shown until it is there. */
add_shortcode(
	'jawort',
	function ( $given, $content = '' ) {
		$given = shortcode_atts( array( 'source' => 'wordpress-form', 'theme' => jawort_setting( 'theme' ) ), $given, 'jawort' );
		return jawort_element( array( 'mode' => 'inline' ) + $given, (string) $content );
	}
);

add_action(
	'admin_init',
	function () {
		register_setting( 'jawort', 'jawort', array( 'type' => 'array', 'sanitize_callback' => 'jawort_clean' ) );
		add_settings_section( 'jawort', '', '__return_empty_string', 'jawort' );
		foreach ( jawort_fields() as $name => list( $label ) ) {
			add_settings_field( $name, esc_html( $label ), 'jawort_input', 'jawort', 'jawort', array( 'name' => $name, 'label_for' => "jawort-$name" ) );
		}
	}
);

function jawort_clean( $typed ) {
	$clean = array();
	foreach ( jawort_fields() as $name => list( , $usual, $known ) ) {
		$value = isset( $typed[ $name ] ) ? (string) $typed[ $name ] : '';
		if ( is_array( $known ) ) {
			$clean[ $name ] = isset( $known[ $value ] ) ? $value : $usual;
		} else {
			$clean[ $name ] = (string) call_user_func( $known, $value );
		}
	}
	return $clean;
}

function jawort_input( array $field ) {
	$name  = $field['name'];
	$known = jawort_fields()[ $name ][2];
	if ( is_array( $known ) ) {
		printf( '<select id="jawort-%1$s" name="jawort[%1$s]">', esc_attr( $name ) );
		foreach ( $known as $value => $words ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), jawort_setting( $name ) === $value ? ' selected' : '', esc_html( $words ) );
		}
		echo '</select>';
		return;
	}
	printf( '<input class="regular-text" id="jawort-%1$s" name="jawort[%1$s]" value="%2$s">', esc_attr( $name ), esc_attr( jawort_setting( $name ) ) );
}

add_action(
	'admin_menu',
	function () {
		add_options_page(
			'Jawort',
			'Jawort',
			'manage_options',
			'jawort',
			function () {
				echo '<div class="wrap"><h1>Jawort</h1><form method="post" action="options.php">';
				settings_fields( 'jawort' );
				do_settings_sections( 'jawort' );
				submit_button();
				echo '</form></div>';
			}
		);
	}
);
